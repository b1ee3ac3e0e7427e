package vn.hientruong.infra.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.hientruong.infra.Failed;

/** How {@code mvn -Prun} starts the JVM, read from the pom that says so: a benchmark of other flags would prove nothing. */
public final class RunProfile {
    private RunProfile() {}

    /** The arguments before {@code -jar}. */
    public static List<String> jvmArguments(Path backendPom) {
        try {
            Document pom = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(backendPom.toFile());
            NodeList nodes = (NodeList) XPathFactory.newDefaultInstance()
                    .newXPath()
                    .evaluate(
                            "//profile[id='run']//execution[id='run']/configuration/arguments/argument",
                            pom,
                            XPathConstants.NODESET);
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                String argument = nodes.item(i).getTextContent().strip();
                if (argument.equals("-jar")) {
                    return arguments;
                }
                arguments.add(argument);
            }
            throw new Failed(backendPom + " has no profile run that starts a jar");
        } catch (IOException | ParserConfigurationException | SAXException | XPathExpressionException unreadable) {
            throw new Failed("cannot read " + backendPom, unreadable);
        }
    }
}
