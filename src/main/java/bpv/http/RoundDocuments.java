package bpv.http;

import bpv.document.ReadBids;
import bpv.source.PackedFiles;
import bpv.source.Problem;
import bpv.source.SourceFile;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a folder of bids held at one moment. Files are named from the folder on: where that is, is nobody's business.
 *
 * @param files the documents
 * @param problems files and folders that could not be read
 * @param digest of all of it, names included
 */
record RoundDocuments(PackedFiles files, List<Problem> problems, String digest) {
    /** What the folder itself is called. */
    private static final String HERE = ".";

    RoundDocuments {
        problems = List.copyOf(problems);
    }

    static RoundDocuments read(Path folder) {
        String prefix =
                folder.toString().replace('\\', '/').replaceFirst("^\\./", "").replaceFirst("/*$", "/");
        SourceFiles found = SourceFiles.find(List.of(folder.toString()));
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        // That a folder is empty is told where it matters, without its path; a service may begin with one.
        found.problems().stream()
                .filter(problem -> !problem.code().equals("no-document"))
                .forEach(problem -> problems.add(from(prefix, problem)));
        for (SourceFile file : found.files()) {
            SourceFile named = new SourceFile(from(prefix, file.name()), file.path());
            try {
                files.put(named.name(), named.read());
            } catch (IOException unreadable) {
                problems.add(named.unreadable());
            }
        }
        List<String> passedOver =
                found.passedOver().stream().map(name -> from(prefix, name)).toList();
        PackedFiles packed = new PackedFiles(files, passedOver);
        return new RoundDocuments(packed, problems, digest(packed, problems));
    }

    private static String from(String prefix, String name) {
        if (name.equals(folder(prefix))) {
            return HERE;
        }
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static String message(String prefix, Problem problem) {
        if (problem.file().equals(folder(prefix))) {
            return problem.code().equals("missing-file") ? "The folder is not there." : "The folder cannot be read.";
        }
        return problem.message().replace(prefix, "");
    }

    private static String folder(String prefix) {
        return prefix.substring(0, prefix.length() - 1);
    }

    private static Problem from(String prefix, Problem problem) {
        return new Problem(
                from(prefix, problem.file()),
                problem.line(),
                problem.column(),
                problem.pointer(),
                problem.code(),
                message(prefix, problem),
                problem.expected(),
                problem.found(),
                problem.hint());
    }

    /** Why this cannot be all that the round is; empty if it can. Faults within a document are for the page to show. */
    String why() {
        if (!problems.isEmpty()) {
            return problems.get(0).message();
        }
        return files.files().isEmpty() ? "There is no document in it." : "";
    }

    ReadBids by(RulesInForce rules) {
        ReadBids read = rules.reader().readAll(files);
        return new ReadBids(read.documents(), problems, read.passedOver());
    }

    private static String digest(PackedFiles packed, List<Problem> problems) {
        MessageDigest digest = sha256();
        packed.files().forEach((name, content) -> {
            add(digest, name.getBytes(StandardCharsets.UTF_8));
            add(digest, content);
        });
        add(digest, String.join("\n", packed.passedOver()).getBytes(StandardCharsets.UTF_8));
        add(digest, problems.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
