package bpv.performance.sheet;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the parts of a workbook once for what a library may take at its word, at the cost of all memory: how far to the
 * right a cell stands, and which of the shared texts it shows. A document type, by which XML reaches out of itself or
 * grows without end, is refused.
 */
final class XmlGuard {
    private final String file;
    private int shared;
    private int cells;

    private XmlGuard(String file) {
        this.file = file;
    }

    static void check(String file, Map<String, byte[]> parts) throws Unusable {
        XmlGuard guard = new XmlGuard(file);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("sharedstrings.xml")) {
                guard.read(part.getKey(), part.getValue(), false);
            }
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                guard.read(part.getKey(), part.getValue(), true);
            }
        }
    }

    private void read(String part, byte[] bytes, boolean references) throws Unusable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        boolean sheet = references && part.contains("worksheets/");
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                    throw Unusable.damaged(
                            file, "its part " + part + " declares a document type, which no workbook does");
                }
                if (event == XMLStreamReader.START_ELEMENT) {
                    String element = xml.getLocalName();
                    shared += !references && element.equals("si") ? 1 : 0;
                    if (sheet && element.equals("c")) {
                        cell(part, xml);
                    }
                }
            }
        } catch (XMLStreamException broken) {
            int line = Math.max(
                    1, broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber());
            throw Unusable.damaged(file, "its part " + part + " breaks off or is no XML in line " + line);
        }
    }

    private void cell(String part, XMLStreamReader xml) throws XMLStreamException, Unusable {
        String place = Objects.requireNonNullElse(xml.getAttributeValue(null, "r"), "");
        if (!place.isEmpty() && !place.matches("[A-Z]{1,3}[1-9]\\d{0,6}")) {
            throw Unusable.damaged(file, "its part " + part + " has a cell at '" + place + "', which is no place");
        }
        if (++cells > SheetLimits.CELLS * 2) {
            throw Unusable.tooLarge(file, "more than 4,000,000 cells", "at most 4,000,000 cells");
        }
        if (!"s".equals(xml.getAttributeValue(null, "t"))) {
            return;
        }
        while (xml.hasNext() && xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement() && xml.getLocalName().equals("v")) {
                String index = xml.getElementText().strip();
                if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= shared) {
                    throw Unusable.damaged(file, "cell " + place + " shows text " + index + " of " + shared);
                }
            }
        }
    }
}
