package planerka.group;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether the cells of a sheet stand where a spreadsheet has cells. A reader makes room for all
 * columns before a cell, so a few letters too many would ask for gigabytes.
 */
final class SheetShape {
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private SheetShape() {}

    /**
     * As far as the part can be read: any part may be called a sheet, and where this breaks off,
     * its reader does too.
     */
    static boolean isSound(byte[] part) {
        try {
            return isSound(factory().createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException | RuntimeException broken) {
            return true;
        }
    }

    private static boolean isSound(XMLStreamReader parts) throws XMLStreamException {
        while (parts.hasNext()) {
            boolean cell =
                    parts.next() == XMLStreamReader.START_ELEMENT
                            && parts.getLocalName().equals("c");
            String place = cell ? parts.getAttributeValue(null, "r") : null;
            if (place != null && !PLACE.matcher(place).matches()) {
                return false;
            }
        }
        return true;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
