package vn.hientruong.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads answers of either format: XML is checked against the schema, and turned into the JSON it must be equal to. */
final class Spark {
    /** Elements that hold a list, whatever is in it. */
    private static final Set<String> LISTS = Set.of(
            "services",
            "service_requests",
            "errors",
            "attributes",
            "values",
            "endpoints",
            "formats",
            "service_request_updates",
            "notes",
            "photos");

    private Spark() {}

    static Document xml(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new AssertionError(new String(body, java.nio.charset.StandardCharsets.UTF_8), unreadable);
        }
    }

    /** That document, as long as the schema has nothing against it. */
    static Document valid(byte[] body) {
        Document document = xml(body);
        URL schema = Objects.requireNonNull(Spark.class.getResource("/open311/georeport.xsd"));
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema)
                    .newValidator()
                    .validate(new DOMSource(document));
        } catch (SAXException | IOException invalid) {
            throw new AssertionError(new String(body, java.nio.charset.StandardCharsets.UTF_8), invalid);
        }
        return document;
    }

    static JsonNode json(byte[] body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException unreadable) {
            throw new AssertionError(new String(body, java.nio.charset.StandardCharsets.UTF_8), unreadable);
        }
    }

    /** Both say the same, once numbers and truth values are texts. */
    static void assertSame(byte[] xml, byte[] json) {
        assertThat(texts(json(json))).isEqualTo(value(xml(xml).getDocumentElement()));
    }

    private static JsonNode value(Element element) {
        if (LISTS.contains(element.getTagName())) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            children(element).forEach(child -> list.add(value(child)));
            return list;
        }
        if (children(element).isEmpty()) {
            String text = element.getTextContent();
            return text.isEmpty() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(text);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        children(element).forEach(child -> object.set(child.getTagName(), value(child)));
        return object;
    }

    private static JsonNode texts(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> list.add(texts(one)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), texts(member.getValue())));
            return object;
        }
        return node.isNull() ? node : JsonNodeFactory.instance.textNode(node.asText());
    }

    private static java.util.List<Element> children(Element element) {
        java.util.List<Element> children = new java.util.ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }
}
