package bpv.page;

/** Something to choose in a list: what is sent, what is shown, and whether it is chosen already. */
record Choice(String key, String title, boolean chosen) {}
