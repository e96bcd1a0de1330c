package bpv.http;

import bpv.source.PackedFiles;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many bids in a request: an archive, a JSON list, or the files of a form. */
final class RoundUpload {
    private static final List<String> ACCEPTED = List.of(MediaType.JSON, MediaType.ZIP, MediaType.FORM_DATA);

    private RoundUpload() {}

    /** @throws Refusal if there is none, or it is beyond the limits */
    static PackedFiles of(Context context) {
        MediaType type = MediaType.required(context, ACCEPTED);
        byte[] body = Body.read(context, RequestLimits.ROUND_BODY);
        return some(packed(type, body));
    }

    /**
     * The same from the form on a page: archives, or documents themselves.
     *
     * @throws Refusal if there is none, or it is beyond the limits
     */
    static PackedFiles ofPage(Context context) {
        MediaType type = MediaType.required(context, List.of(MediaType.FORM_DATA));
        List<FormData.Part> chosen =
                FormData.parts(type, Body.read(context, RequestLimits.ROUND_BODY), RequestLimits.FILES).stream()
                        .filter(part -> part.fileName() != null && part.content().length > 0)
                        .toList();
        boolean archive = chosen.size() == 1 && isZip(chosen.get(0).content());
        return some(archive ? PackedFiles.of(Archive.unpack(chosen.get(0).content())) : named(files(chosen)));
    }

    private static boolean isZip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    private static PackedFiles packed(MediaType type, byte[] body) {
        PackedFiles packed;
        if (type.isFormData()) {
            packed = named(files(FormData.parts(type, body, RequestLimits.FILES)));
        } else if (type.isJson()) {
            packed = named(JsonBids.read(body));
        } else {
            packed = PackedFiles.of(Archive.unpack(body));
        }
        return packed;
    }

    private static PackedFiles some(PackedFiles packed) {
        if (packed.files().isEmpty()) {
            throw new Refusal(Fault.NOT_USABLE, "The request holds no bid: no file *.yaml, *.yml or *.json.");
        }
        if (packed.files().size() > RequestLimits.DOCUMENTS) {
            throw new Refusal(
                    Fault.TOO_LARGE, "The request holds more than " + RequestLimits.DOCUMENTS + " documents.");
        }
        return packed;
    }

    private static List<Upload> files(List<FormData.Part> parts) {
        List<Upload> files = new ArrayList<>();
        for (FormData.Part part : parts) {
            if (part.fileName() == null) {
                throw new Refusal(
                        Fault.NOT_USABLE,
                        "Each part of the form has to be a file; '" + part.name()
                                + "' is a field without a file name.");
            }
            files.add(new Upload(DocumentName.checked(part.fileName(), ""), part.content()));
        }
        return files;
    }

    /** All are documents, whatever their names: each was named by whoever sent them. */
    private static PackedFiles named(List<Upload> uploads) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Upload upload : uploads) {
            if (files.put(upload.name(), upload.content()) != null) {
                throw new Refusal(
                        Fault.NOT_USABLE,
                        "Two documents have one name.",
                        List.of(Objection.to("", "document-name", "'" + upload.name() + "' is there twice.")));
            }
        }
        return PackedFiles.allOf(files);
    }
}
