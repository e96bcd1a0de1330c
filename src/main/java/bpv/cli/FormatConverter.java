package bpv.cli;

import bpv.report.Format;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format. */
final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return format;
            }
        }
        throw new TypeConversionException("the format is text, json, csv or markdown, but was '" + text + "'");
    }
}
