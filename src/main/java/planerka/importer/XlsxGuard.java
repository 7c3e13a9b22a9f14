package planerka.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import planerka.text.Message;

/**
 * Checks that cells are where a spreadsheet has cells, and hold numbers as long as a spreadsheet's.
 * A reader allocates all columns before a cell, so a few letters too many would ask for gigabytes;
 * and a number of a million digits takes minutes.
 */
final class XlsxGuard {
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    /** Spreadsheets keep 17 digits; a telephone number as a number has fewer. */
    private static final int LONGEST_NUMBER = 100;

    private final XMLStreamReader parts;
    private String place = "";
    private boolean number;

    private XlsxGuard(XMLStreamReader parts) {
        this.parts = parts;
    }

    /**
     * As far as the part can be read: any part may be called a sheet, and where this breaks off,
     * its reader does too.
     */
    static void check(byte[] part) throws NoPlace, LongNumber {
        try {
            new XlsxGuard(factory().createXMLStreamReader(new ByteArrayInputStream(part))).check();
        } catch (XMLStreamException | RuntimeException broken) {
            return;
        }
    }

    private void check() throws XMLStreamException, NoPlace, LongNumber {
        while (parts.hasNext()) {
            if (parts.next() == XMLStreamReader.START_ELEMENT) {
                switch (parts.getLocalName()) {
                    case "c" -> cell();
                    case "v" -> value();
                    default -> {}
                }
            }
        }
    }

    private void cell() throws NoPlace {
        String at = parts.getAttributeValue(null, "r");
        if (at != null && !PLACE.matcher(at).matches()) {
            throw new NoPlace();
        }
        String type = parts.getAttributeValue(null, "t");
        place = at == null ? "" : at;
        number = type == null || type.equals("n");
    }

    /** Texts may be long. */
    private void value() throws XMLStreamException, LongNumber {
        int length = 0;
        while (number && parts.hasNext() && !isEnd(parts.next())) {
            length += isText() ? parts.getTextLength() : 0;
            if (length > LONGEST_NUMBER) {
                throw new LongNumber(place);
            }
        }
    }

    private boolean isEnd(int event) {
        return event == XMLStreamReader.END_ELEMENT && parts.getLocalName().equals("v");
    }

    private boolean isText() {
        int event = parts.getEventType();
        return event == XMLStreamReader.CHARACTERS
                || event == XMLStreamReader.CDATA
                || event == XMLStreamReader.SPACE;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** A cell is where no sheet has one. */
    static final class NoPlace extends IOException {
        NoPlace() {
            super("a cell in no column");
        }
    }

    /** A cell holds a number that no sheet has. */
    static final class LongNumber extends IOException {
        private final String place;

        LongNumber(String place) {
            super("a number too long");
            this.place = place;
        }

        int row() {
            String row = place.replaceAll("[A-Z]", "");
            return row.isEmpty() ? 1 : Integer.parseInt(row);
        }

        Message said() {
            return Message.of("group.import.xlsx-number", place, "" + LONGEST_NUMBER);
        }
    }
}
