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

    private static PackedFiles packed(MediaType type, byte[] body) {
        PackedFiles packed;
        if (type.isFormData()) {
            List<FormData.Part> parts = FormData.parts(type, body, RequestLimits.FILES);
            packed = isArchive(parts)
                    ? PackedFiles.of(Archive.unpack(parts.get(0).content()))
                    : PackedFiles.allOf(documents(parts));
        } else if (type.isJson()) {
            packed = PackedFiles.allOf(named(JsonBids.read(body)));
        } else {
            packed = PackedFiles.of(Archive.unpack(body));
        }
        return packed;
    }

    /** @throws Refusal if there is none, or there are too many */
    static PackedFiles some(PackedFiles packed) {
        if (packed.files().isEmpty()) {
            throw noBid();
        }
        if (packed.files().size() > RequestLimits.DOCUMENTS) {
            throw new Refusal(Fault.TOO_LARGE, "The request holds more than " + RequestLimits.DOCUMENTS + " documents.")
                    .saying("You sent more than " + RequestLimits.DOCUMENTS
                            + " documents, which is the most that are read at once.");
        }
        return packed;
    }

    /** The refusal of files none of which is a document. */
    static Refusal noBid() {
        return new Refusal(Fault.NOT_USABLE, "The request holds no bid: no file *.yaml, *.yml or *.json.")
                .saying("What you sent holds no bid: choose YAML or JSON documents, or one zip file with them.");
    }

    /** Whether a form has one file alone, and this a zip archive: then its entries are the documents. */
    static boolean isArchive(List<FormData.Part> parts) {
        return parts.size() == 1
                && parts.get(0).fileName() != null
                && isZip(parts.get(0).content());
    }

    private static boolean isZip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    /** The files of a form, each as a document by its name. */
    static Map<String, byte[]> documents(List<FormData.Part> parts) {
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
        return named(files);
    }

    /** All are documents, whatever their names: each was named by whoever sent them. */
    private static Map<String, byte[]> named(List<Upload> uploads) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Upload upload : uploads) {
            if (files.put(upload.name(), upload.content()) != null) {
                throw new Refusal(
                        Fault.NOT_USABLE,
                        "Two documents have one name.",
                        List.of(Objection.to("", "document-name", "'" + upload.name() + "' is there twice.")));
            }
        }
        return files;
    }
}
