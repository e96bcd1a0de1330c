package bpv.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Reads a folder as it was in a revision of its git repository, through the {@code git} program, into memory. Neither the
 * folder nor the repository is changed, and no shell sees what the caller wrote.
 */
final class GitRevision {
    private final Path folder;
    private final String revision;

    private GitRevision(Path folder, String revision) {
        this.folder = folder;
        this.revision = revision;
    }

    static RuleFiles read(Path folder, String revision) {
        return new GitRevision(folder, revision).files();
    }

    private RuleFiles files() {
        if (revision.isBlank() || revision.startsWith("-")) {
            throw refused("a revision is a name such as main, v1.2 or HEAD~3, but is '" + revision + "'");
        }
        if (!Files.isDirectory(folder)) {
            throw refused("there is no folder " + folder + " whose repository could have a revision " + revision);
        }
        if (run("rev-parse", "--is-inside-work-tree").status != 0) {
            throw refused(
                    "it is in no git repository, so it has no revision '" + revision + "'; name a folder instead");
        }
        Ran known = run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (known.status != 0) {
            throw refused("there is no folder and no revision '" + revision + "' in its git repository");
        }
        String commit = known.text().strip();
        String prefix = run("rev-parse", "--show-prefix").text().replaceFirst("\\R$", "");
        Ran listed = run("ls-tree", "-r", "-z", "--full-tree", commit + ":" + prefix);
        if (listed.status != 0) {
            throw refused("revision '" + revision + "' has no folder " + prefix);
        }
        return RuleFiles.of(revision + ":" + prefix.replaceFirst("/$", ""), contents(listed.text()));
    }

    private SortedMap<String, byte[]> contents(String listing) {
        List<String> names = new ArrayList<>();
        StringBuilder wanted = new StringBuilder();
        for (String line : listing.split("\0", -1)) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                continue;
            }
            String[] entry = line.substring(0, tab).split(" ", -1);
            if (entry[0].equals("120000")) {
                throw refused(line.substring(tab + 1) + " is a link in revision '" + revision
                        + "', and links of an old revision lead nowhere; check the revision out and name its folder");
            }
            if (entry[1].equals("blob")) {
                names.add(line.substring(tab + 1));
                wanted.append(entry[2]).append('\n');
            }
        }
        Ran read = run(wanted.toString().getBytes(StandardCharsets.US_ASCII), "cat-file", "--batch");
        if (read.status != 0) {
            throw refused("git cannot read revision '" + revision + "': " + read.message);
        }
        return split(names, read.out);
    }

    /** Each file follows a line {@code ID blob SIZE}, and a line feed follows it. */
    private SortedMap<String, byte[]> split(List<String> names, byte[] all) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int at = 0;
        for (String name : names) {
            int end = at;
            while (all[end] != '\n') {
                end++;
            }
            String[] header = new String(all, at, end - at, StandardCharsets.US_ASCII).split(" ", -1);
            if (header.length != 3) {
                throw refused("git has not all of revision '" + revision + "': " + name + " is missing");
            }
            byte[] content = new byte[Integer.parseInt(header[2])];
            System.arraycopy(all, end + 1, content, 0, content.length);
            files.put(name, content);
            at = end + 1 + content.length + 1;
        }
        return files;
    }

    /** What came of a run of git. */
    private record Ran(int status, byte[] out, String message) {
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    private Ran run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private Ran run(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process git;
        try {
            git = new ProcessBuilder(command).start();
        } catch (IOException absent) {
            throw refused("revision '" + revision + "' is read with the program git, which is not installed here;"
                    + " install it, or name a folder instead");
        }
        CompletableFuture<byte[]> message = CompletableFuture.supplyAsync(() -> all(git.getErrorStream()));
        CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed(git, input));
        try {
            byte[] out = all(git.getInputStream());
            int status = git.waitFor();
            fed.join();
            return new Ran(status, out, new String(message.join(), StandardCharsets.UTF_8).strip());
        } catch (InterruptedException stopped) {
            git.destroy();
            Thread.currentThread().interrupt();
            throw refused("git was stopped while it read revision '" + revision + "'");
        }
    }

    /** A program that ends before it has read all of its input has said why. */
    private static void feed(Process git, byte[] input) {
        try (OutputStream in = git.getOutputStream()) {
            new ByteArrayInputStream(input).transferTo(in);
        } catch (IOException ended) {
            return;
        }
    }

    private static byte[] all(InputStream in) {
        try (in) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("what git said cannot be read", broken);
        }
    }

    private RulesRejected refused(String why) {
        return RulesRejected.at(folder.toString(), 1, why, "a folder or a revision", revision);
    }
}
