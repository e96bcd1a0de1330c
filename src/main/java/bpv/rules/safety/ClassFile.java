package bpv.rules.safety;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a compiled class names: every class, and every member of one. All of it stands in the table of constants at the
 * beginning of the class (Java Virtual Machine Specification, section 4.4); no instruction can name anything else.
 */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD_OF_INTERFACE = 11;
    private static final int COMPUTED = 17;

    private final ByteBuffer bytes;

    /** By constant, where it begins. */
    private final int[] places;

    private final String name;
    private final String parent;
    private boolean computes;

    /** Is told what a class names, with dots. */
    interface Names {
        void named(String className);

        void used(String owner, String member);
    }

    private ClassFile(byte[] content) throws IOException {
        bytes = ByteBuffer.wrap(content);
        if (bytes.getInt() != MAGIC) {
            throw new IOException("this is no class");
        }
        bytes.getInt();
        places = new int[bytes.getChar()];
        for (int i = 1; i < places.length; i++) {
            places[i] = bytes.position();
            int tag = bytes.get();
            i += tag == 5 || tag == 6 ? 1 : 0;
            skip(tag);
        }
        bytes.getChar();
        name = className(bytes.getChar());
        parent = className(bytes.getChar());
    }

    /** @throws IOException if the bytes are no class of this Java */
    static ClassFile read(byte[] bytes) throws IOException {
        try {
            return new ClassFile(bytes);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException broken) {
            throw new IOException("this is no class", broken);
        }
    }

    private void skip(int tag) throws IOException {
        int length = switch (tag) {
            case 1 -> bytes.getChar();
            case 3, 4, 9, 10, 11, 12, 18 -> 4;
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case COMPUTED -> {
                computes = true;
                yield 4;
            }
            default -> throw new IOException("this is no class");
        };
        bytes.position(bytes.position() + length);
    }

    /** The class itself, with dots. */
    String name() {
        return name;
    }

    /** The class that it extends, with dots. */
    String parent() {
        return parent;
    }

    /** Whether it has constants that are computed when they are asked for; the compiler of rules makes none. */
    boolean computesConstants() {
        return computes;
    }

    /**
     * Tells every class that it names, itself among them, of an array that of its elements; and every method and field.
     *
     * @throws IOException if the table of constants refers to what is not there
     */
    void tell(Names names) throws IOException {
        try {
            for (int i = 1; i < places.length; i++) {
                int tag = places[i] == 0 ? 0 : bytes.get(places[i]);
                if (tag == CLASS) {
                    names.named(className(i));
                } else if (tag >= FIELD && tag <= METHOD_OF_INTERFACE) {
                    names.used(className(reference(i, 1)), text(reference(reference(i, 3), 1)));
                }
            }
        } catch (IndexOutOfBoundsException broken) {
            throw new IOException("this is no class", broken);
        }
    }

    private int reference(int constant, int at) {
        return bytes.getChar(places[constant] + at);
    }

    private String text(int constant) {
        int begin = places[constant];
        return new String(bytes.array(), begin + 3, bytes.getChar(begin + 1), StandardCharsets.UTF_8);
    }

    private String className(int constant) {
        String text = text(reference(constant, 1));
        int dimensions = 0;
        while (text.startsWith("[", dimensions)) {
            dimensions++;
        }
        if (dimensions == 0) {
            return text.replace('/', '.');
        }
        return text.startsWith("L", dimensions)
                ? text.substring(dimensions + 1, text.length() - 1).replace('/', '.')
                : "";
    }
}
