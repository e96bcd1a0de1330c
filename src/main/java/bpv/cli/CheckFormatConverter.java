package bpv.cli;

import bpv.report.CheckFormat;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format. */
final class CheckFormatConverter implements ITypeConverter<CheckFormat> {
    @Override
    public CheckFormat convert(String text) {
        for (CheckFormat format : CheckFormat.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return format;
            }
        }
        throw new TypeConversionException("the format is text or json, but was '" + text + "'");
    }
}
