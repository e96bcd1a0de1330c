package bpv.http;

import bpv.http.FormData.Part;
import bpv.page.CarriedRound;
import bpv.page.RoundFilter;
import bpv.source.PackedFiles;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round as a person sends it from a page: the first time as files, and with each filter as the page carried it back, since
 * nothing of it is kept. It is packed either way, so that both are the same bids to the byte.
 *
 * @param bids what there is to read
 * @param carried the same for the page to carry
 * @param filter which sections to list
 */
record SentRound(PackedFiles bids, CarriedRound carried, RoundFilter filter) {
    private static final String ARCHIVE = "packed-archive";
    private static final String DOCUMENTS = "packed-documents";

    /** @throws Refusal if there is none, or it is beyond the limits */
    static SentRound of(Context context) {
        MediaType type = MediaType.required(context, List.of(MediaType.FORM_DATA));
        byte[] body = Body.read(context, RequestLimits.CARRIED_ROUND_BODY, RequestLimits.ROUND_BODY);
        List<Part> parts = FormData.parts(type, body, RequestLimits.FILES);
        Optional<SentRound> carried = carried(parts);
        if (carried.isPresent()) {
            return carried.get();
        }
        if (body.length > RequestLimits.ROUND_BODY) {
            throw Body.tooLarge(RequestLimits.ROUND_BODY);
        }
        return chosen(parts.stream()
                .filter(part -> part.fileName() != null && part.content().length > 0)
                .toList());
    }

    /**
     * The round that a page carried back, if it did.
     *
     * @throws Refusal if it is not complete, or beyond the limits
     */
    static Optional<SentRound> carried(List<Part> parts) {
        for (String field : List.of(ARCHIVE, DOCUMENTS)) {
            Optional<String> packed = text(parts, field);
            if (packed.isPresent()) {
                return Optional.of(new SentRound(
                        bids(field, decoded(packed.get())), new CarriedRound(field, packed.get()), filter(parts)));
            }
        }
        return Optional.empty();
    }

    private static SentRound chosen(List<Part> files) {
        if (files.isEmpty()) {
            throw RoundUpload.noBid();
        }
        boolean archive = RoundUpload.isArchive(files);
        String field = archive ? ARCHIVE : DOCUMENTS;
        byte[] zip = archive ? files.get(0).content() : Archive.pack(RoundUpload.documents(files));
        String packed = Base64.getEncoder().encodeToString(zip);
        return new SentRound(bids(field, zip), new CarriedRound(field, packed), RoundFilter.ALL);
    }

    private static PackedFiles bids(String field, byte[] zip) {
        if (zip.length > RequestLimits.ROUND_BODY) {
            throw Body.tooLarge(RequestLimits.ROUND_BODY);
        }
        Map<String, byte[]> files = zip.length == 0 ? new LinkedHashMap<>() : Archive.unpack(zip);
        return RoundUpload.some(field.equals(ARCHIVE) ? PackedFiles.of(files) : PackedFiles.allOf(files));
    }

    private static byte[] decoded(String packed) {
        try {
            return Base64.getDecoder().decode(packed);
        } catch (IllegalArgumentException broken) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The bids that the page carried are not complete.");
        }
    }

    private static RoundFilter filter(List<Part> parts) {
        return text(parts, "all").isPresent()
                ? RoundFilter.ALL
                : new RoundFilter(
                        orNull(parts, "intervention"),
                        orNull(parts, "recommendation"),
                        orNull(parts, "alliance"),
                        orNull(parts, "region"));
    }

    private static @Nullable String orNull(List<Part> parts, String name) {
        return text(parts, name).orElse(null);
    }

    private static Optional<String> text(List<Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.fileName() == null)
                .findFirst()
                .map(part -> new String(part.content(), StandardCharsets.UTF_8));
    }
}
