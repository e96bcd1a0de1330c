package bpv.report;

import bpv.alliance.Alliance;
import bpv.bid.Intervention;
import bpv.quantity.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How Alliances and sections are called in a report. */
public final class Names {
    /** Each step shortens a little more; its pairs are what stands there and what to write. */
    private static final List<List<String>> SHORTER = List.of(
            List.of(" and ", " & "),
            List.of("North West", "NW", "North East", "NE", "South West", "SW", "South East", "SE"),
            List.of("North ", "N ", "South ", "S ", "East ", "E ", "West ", "W "));

    private final Map<String, String> alliances = new TreeMap<>();

    public Names(List<AssessedDocument> bids) {
        bids.forEach(bid -> {
            Alliance alliance = bid.assessed().alliance();
            alliances.put(alliance.id(), name(alliance));
        });
    }

    /** The published name, without what stands before a colon: {@code National Cancer Vanguard: Greater Manchester}. */
    public static String name(Alliance alliance) {
        return alliance.name().substring(alliance.name().lastIndexOf(": ") + 1).strip();
    }

    public String alliance(String id) {
        return alliances.getOrDefault(id, id);
    }

    /** Such as {@code West Yorkshire – early diagnosis}. */
    public String section(String id) {
        return alliance(id.substring(0, id.indexOf('/'))) + " – " + intervention(id);
    }

    private static String intervention(String section) {
        for (Intervention intervention : Intervention.values()) {
            if (section.endsWith("/" + intervention.key())) {
                return intervention.title();
            }
        }
        return section.substring(section.indexOf('/') + 1);
    }

    /** A section and a sum, such as {@code Wessex – Recovery Package £3,220,000}. */
    public String withMoney(String section, Money money) {
        return section(section) + " " + money;
    }

    /** An Alliance's name in few characters: without brackets, {@code &} for "and", and points of the compass as letters. */
    public static String shorter(String name, int width) {
        String shorter = name.replaceAll(" \\(.*\\)", "");
        for (List<String> step : SHORTER) {
            if (Lines.length(shorter) <= width) {
                return shorter;
            }
            for (int i = 0; i < step.size(); i += 2) {
                shorter = shorter.replace(step.get(i), step.get(i + 1));
            }
        }
        return shorter;
    }

    /** An intervention's name in few characters. */
    public static String shorterIntervention(String title, int width) {
        return Lines.length(title) > width ? title.replace("stratified ", "") : title;
    }

    /** With a capital letter, as at the beginning of a line. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
