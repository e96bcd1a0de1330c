package bpv.report;

import bpv.quantity.Fraction;
import bpv.source.Edits;
import bpv.source.Node;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON, indented by two, with line feeds on every machine. The only writer of JSON: every answer looks alike. */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final JsonGenerator out;
    private final Flushable target;

    /** Over as many lines as it takes. */
    public Json(Writer target) {
        this(target, FACTORY.createGenerator(context(indented()), target));
    }

    private Json(Flushable target, JsonGenerator out) {
        this.target = target;
        this.out = out;
    }

    /** All in one line. */
    public static Json inOneLine(Writer target) {
        return new Json(target, FACTORY.createGenerator(context(null), target));
    }

    /** All in one line of UTF-8, without characters in between, which takes less time where much is written. */
    static Json inOneLine(OutputStream target) {
        return new Json(target, FACTORY.createGenerator(context(null), target, JsonEncoding.UTF8));
    }

    private static ObjectWriteContext context(@Nullable PrettyPrinter printer) {
        return new ObjectWriteContext.Base() {
            @Override
            public @Nullable PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
    }

    private static PrettyPrinter indented() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }

    public void begin() {
        out.writeStartObject();
    }

    public void end() {
        out.writeEndObject();
        out.writeRaw("\n");
        out.close();
        try {
            target.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report cannot be written", unwritable);
        }
    }

    public void beginArray(String name) {
        out.writeName(name);
        out.writeStartArray();
    }

    public void endArray() {
        out.writeEndArray();
    }

    public void object(String name, Runnable content) {
        out.writeName(name);
        item(content);
    }

    /** An object as an item of an array. */
    public void item(Runnable content) {
        out.writeStartObject();
        content.run();
        out.writeEndObject();
    }

    public <T> void array(String name, Collection<T> items, Consumer<T> content) {
        beginArray(name);
        items.forEach(each -> item(() -> content.accept(each)));
        endArray();
    }

    public void texts(String name, Collection<String> texts) {
        beginArray(name);
        texts.forEach(out::writeString);
        endArray();
    }

    public void numbers(String name, Collection<Integer> numbers) {
        beginArray(name);
        numbers.forEach(out::writeNumber);
        endArray();
    }

    void longs(String name, Collection<Long> numbers) {
        beginArray(name);
        numbers.forEach(out::writeNumber);
        endArray();
    }

    public void text(String name, String text) {
        out.writeName(name);
        out.writeString(text);
    }

    public void textOrNull(String name, @Nullable String text) {
        out.writeName(name);
        if (text == null) {
            out.writeNull();
        } else {
            out.writeString(text);
        }
    }

    void nothing(String name) {
        out.writeName(name);
        out.writeNull();
    }

    public void number(String name, long number) {
        out.writeName(name);
        out.writeNumber(number);
    }

    public void numberOrNull(String name, @Nullable Long number) {
        out.writeName(name);
        if (number == null) {
            out.writeNull();
        } else {
            out.writeNumber(number);
        }
    }

    /** An exact number as a decimal with six places, half up. */
    public void sixDecimals(String name, @Nullable Fraction number) {
        out.writeName(name);
        if (number == null) {
            out.writeNull();
        } else {
            out.writeNumber(number.toDecimal(6));
        }
    }

    public void decimal(String name, BigDecimal number) {
        out.writeName(name);
        out.writeNumber(number);
    }

    /**
     * A part of another document, with its numbers digit by digit as they were; text that was written plain is a number, or
     * true or false, if it looks like one.
     */
    public void node(String name, Node node) {
        out.writeName(name);
        node(node);
    }

    private void node(Node node) {
        if (node instanceof Node.Scalar) {
            out.writeRawValue(Edits.json(node).strip());
        } else if (node instanceof Node.Sequence sequence) {
            out.writeStartArray();
            sequence.items().forEach(this::node);
            out.writeEndArray();
        } else {
            out.writeStartObject();
            ((Node.Mapping) node).entries().forEach(entry -> node(entry.key(), entry.value()));
            out.writeEndObject();
        }
    }

    /** A value that was written as JSON before. */
    void raw(String name, SerializableString json) {
        out.writeName(name);
        out.writeRawValue(json);
    }

    public void truth(String name, boolean truth) {
        out.writeName(name);
        out.writeBoolean(truth);
    }
}
