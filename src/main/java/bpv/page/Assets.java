package bpv.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The files that pages need, all from this service: styles, a picture and one script. */
public final class Assets {
    private static final String FRONTEND =
            "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
    private static final Map<String, Asset> ALL = Map.of(
            "frontend.css", asset("text/css;charset=utf-8", withoutOfficialMarks(text(FRONTEND))),
            "bpv.css", asset("text/css;charset=utf-8", text("bpv.css")),
            "bpv.js", asset("text/javascript;charset=utf-8", text("bpv.js")),
            "icon.svg", asset("image/svg+xml;charset=utf-8", text("icon.svg")));

    private Assets() {}

    public static Optional<Asset> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Where a file is found; the address changes with what is in it, so that it can be kept for good. */
    static String at(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no page needs " + name);
        }
        return "/assets/" + name + "?v=" + asset.version();
    }

    /** The typeface is licensed for GOV.UK alone, and the crest is the Crown's: neither is asked for. */
    static String withoutOfficialMarks(String css) {
        return css.replaceAll("@font-face\\{[^}]*\\}", "")
                .replace(
                        "GDS Transport,arial,sans-serif",
                        "system-ui,\"Segoe UI\",Roboto,\"Liberation Sans\",arial,sans-serif")
                .replaceAll("url\\(/assets/[^)]*\\)", "none");
    }

    private static Asset asset(String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Asset(mediaType, bytes, digest.substring(0, 12));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String text(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program cannot read its file " + name, unreadable);
        }
    }
}
