package vn.hientruong.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.hientruong.media.MultipartStore.Arrived;

/**
 * Reads the pages of one answer to ListParts, and of them no more than what every store tells.
 *
 * <p>A store that keeps a part twice when it was sent twice lists both, in any order; the one modified last counts. Times
 * may be whole seconds, so different bytes sent within one cannot be told apart: then either counts, and the check of the
 * whole file finds a wrong one.
 */
final class PartsReader {
    /** Bytes of a page: ten thousand parts, the most there can be, in the longest form seen. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final Set<String> OF_A_PART = Set.of("PartNumber", "Size", "ETag", "LastModified");
    private static final XMLInputFactory XML = factory();

    private final Map<Integer, Sent> newest = new TreeMap<>();

    private record Sent(Arrived part, Instant at) {}

    /**
     * @return the number of the part after which the next page begins; empty when this was the last
     * @throws IOException when it is not a whole list of parts
     */
    OptionalInt read(InputStream page) throws IOException {
        byte[] content = page.readNBytes(LONGEST + 1);
        if (content.length > LONGEST) {
            throw new IOException("A page of parts is longer than " + LONGEST + " bytes");
        }
        try {
            return read(XML.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException | NumberFormatException | DateTimeException malformed) {
            throw new IOException("Not a list of parts", malformed);
        }
    }

    /** Each number once, in ascending order. */
    List<Arrived> parts() {
        return newest.values().stream().map(Sent::part).toList();
    }

    private OptionalInt read(XMLStreamReader xml) throws XMLStreamException {
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, null, "ListPartsResult");
        boolean truncated = false;
        String last = "";
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "Part" -> add(xml);
                case "IsTruncated" -> truncated = Boolean.parseBoolean(xml.getElementText());
                case "NextPartNumberMarker" -> last = xml.getElementText();
                default -> skip(xml);
            }
        }
        return truncated ? OptionalInt.of(Integer.parseInt(last)) : OptionalInt.empty();
    }

    private void add(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> said = new HashMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = xml.getLocalName();
            if (OF_A_PART.contains(name)) {
                said.put(name, xml.getElementText());
            } else {
                skip(xml);
            }
        }
        int number = Integer.parseInt(value(said, "PartNumber"));
        Arrived part = new Arrived(
                number, Long.parseLong(value(said, "Size")), value(said, "ETag").replace("\"", ""));
        Sent sent = new Sent(part, Instant.parse(value(said, "LastModified")));
        newest.merge(number, sent, (one, other) -> other.at().isBefore(one.at()) ? one : other);
    }

    private static String value(Map<String, String> said, String name) throws XMLStreamException {
        String value = said.get(name);
        if (value == null) {
            throw new XMLStreamException("A part lacks its " + name);
        }
        return value;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    /** The one of the JDK, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
