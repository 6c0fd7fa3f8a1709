package org.cairn.engine.deployment;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A diagram or table as XML, read without fetching anything it names. */
final class Xml {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String ACTIVITI = "http://activiti.org/bpmn"; // the engine takes it for CAMUNDA
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private static final int DEEPEST = 100;

    private final List<Element> all;

    private Xml(List<Element> all) {
        this.all = all;
    }

    /** @throws NotReadable if it is no XML, has a document type, or is nested too deep */
    static Xml read(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return of(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException broken) {
            throw new NotReadable("The file cannot be read: "
                    + String.valueOf(broken).replaceFirst("^[\\w.]+: ?", "") + " Save it from Camunda Modeler again.");
        } catch (ParserConfigurationException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Xml of(Document document) {
        String encoding = document.getXmlEncoding();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) { // the engine would read other letters than Cairn
            throw new NotReadable("The file is written in " + encoding + ": save it as UTF-8.");
        }
        return new Xml(descendants(document.getDocumentElement()));
    }

    private static void collect(Element element, int depth, List<Element> all) {
        if (depth > DEEPEST) {
            throw new NotReadable("The element <" + element.getTagName() + "> stands " + DEEPEST
                    + " elements deep, and nobody could find it there: take some of those around it away.");
        }
        all.add(element);
        children(element).forEach(child -> collect(child, depth + 1, all));
    }

    /** All elements of that name, in the document's order. */
    List<Element> named(String name) {
        return all().stream()
                .filter(element -> name.equals(element.getLocalName()))
                .toList();
    }

    /** All elements, in the document's order. */
    List<Element> all() {
        return all;
    }

    /** Sentences about schemas that would have to be fetched; the engine fetches nothing and would refuse the file. */
    List<String> fetches() {
        return all().stream()
                .flatMap(element -> attributes(element).stream())
                .filter(attribute -> XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI()))
                .filter(Xml::namesAddress)
                .map(attribute -> "The file names an address to fetch a schema from: remove the attribute "
                        + attribute.getName() + ".")
                .distinct()
                .toList();
    }

    /** A schemaLocation is pairs of a namespace, which may look like an address, and a place. */
    private static boolean namesAddress(Attr attribute) {
        String[] words = attribute.getValue().strip().split("\\s+");
        int first = attribute.getLocalName().equals("noNamespaceSchemaLocation") ? 0 : 1;
        boolean location = attribute.getLocalName().endsWith("chemaLocation");
        return location
                && IntStream.range(0, words.length)
                        .filter(index -> index % 2 == first)
                        .anyMatch(index -> words[index].contains(":") || words[index].startsWith("//"));
    }

    /** The element and all within it. */
    static List<Element> descendants(Element element) {
        List<Element> all = new ArrayList<>();
        collect(element, 1, all);
        return all;
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Attr> attributes(Element element) {
        NamedNodeMap map = element.getAttributes();
        List<Attr> attributes = new ArrayList<>();
        for (int index = 0; index < map.getLength(); index++) {
            attributes.add((Attr) map.item(index));
        }
        return attributes;
    }

    /** The text of an element that holds no others, empty if it does. */
    static String text(Element element) {
        return children(element).isEmpty() ? element.getTextContent().strip() : "";
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    /** The element of the diagram that holds this one, or itself, as a person knows it: name and id. */
    static String nameOf(Element element) {
        Element holder = element;
        while (holder.getAttribute("id").isEmpty() && holder.getParentNode() instanceof Element parent) {
            holder = parent;
        }
        String name = holder.getAttribute("name").replaceAll("\\s+", " ");
        String id = holder.getAttribute("id");
        return name.isEmpty() ? "“" + id + "”" : "“" + name + "” (" + id + ")";
    }

    /** The file is no XML that Cairn would read. */
    static final class NotReadable extends RuntimeException {

        NotReadable(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
