package id.siaga.intake.channel.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The two formats of GeoReport v2. In JSON a list stands bare; in XML it has a name, and its elements theirs. */
enum Format {
    XML("text/xml;charset=UTF-8") {
        @Override
        String write(Answer answer) {
            StringWriter text = new StringWriter();
            try {
                XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
                xml.writeStartDocument("utf-8", "1.0");
                element(xml, answer.root(), answer.item(), answer.content());
                xml.writeEndDocument();
                return text.toString();
            } catch (XMLStreamException e) {
                throw new IllegalStateException("an answer could not be written as XML", e);
            }
        }
    },
    JSON("application/json;charset=UTF-8") {
        @Override
        String write(Answer answer) {
            return answer.content().toString();
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param extension xml or json, as it stands in the path */
    static Format of(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }

    String mediaType() {
        return mediaType;
    }

    abstract String write(Answer answer);

    private static void element(XMLStreamWriter xml, String name, String item, JsonNode content)
            throws XMLStreamException {
        xml.writeStartElement(name);
        if (content.isArray()) {
            for (JsonNode each : content) {
                element(xml, item, singular(item), each);
            }
        } else if (content.isObject()) {
            for (Map.Entry<String, JsonNode> field : content.properties()) {
                element(xml, field.getKey(), singular(field.getKey()), field.getValue());
            }
        } else if (!content.isNull()) {
            xml.writeCharacters(content.asText());
        }
        xml.writeEndElement();
    }

    private static String singular(String plural) {
        return plural.replaceFirst("s$", "");
    }
}
