package planerka.calendar;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one year of the xmlcalendar format: {@code <day d="01.31" t="1" h="2"/>}, where t is 1 for
 * a day off, 2 for a short day, 3 for a worked day of a weekend. Nothing outside of the file is
 * ever looked at: document types are not read at all.
 */
final class XmlCalendar {
    private static final Map<String, DayKind> KINDS =
            Map.of("1", DayKind.OFF, "2", DayKind.SHORT, "3", DayKind.WORK);

    private final XMLStreamReader xml;
    private final Map<String, String> holidays = new HashMap<>();
    private final SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private int year;

    private XmlCalendar(XMLStreamReader xml) {
        this.xml = xml;
    }

    static CalendarFile read(byte[] file) throws CalendarFile.Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XmlCalendar reader =
                    new XmlCalendar(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
            return reader.read();
        } catch (XMLStreamException garbage) {
            int line = garbage.getLocation() == null ? 1 : garbage.getLocation().getLineNumber();
            throw new CalendarFile.Unreadable("calendar.file.xml", line);
        }
    }

    private CalendarFile read() throws XMLStreamException, CalendarFile.Unreadable {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element();
            }
        }
        if (year == 0) {
            throw new CalendarFile.Unreadable("calendar.file.unknown");
        }
        return new CalendarFile(days, Set.of(year));
    }

    private void element() throws CalendarFile.Unreadable {
        switch (xml.getLocalName()) {
            case "calendar" -> year = year();
            case "holiday" -> holidays.put(attribute("id"), attribute("title"));
            case "day" -> day();
            default -> {
                // What others add to the format does not concern us.
            }
        }
    }

    private int year() throws CalendarFile.Unreadable {
        String typed = attribute("year");
        if (!typed.matches("2[01][0-9]{2}")) {
            throw new CalendarFile.Unreadable("calendar.file.year", typed);
        }
        return Integer.parseInt(typed);
    }

    private void day() throws CalendarFile.Unreadable {
        if (year == 0) {
            throw new CalendarFile.Unreadable("calendar.file.unknown");
        }
        int line = xml.getLocation().getLineNumber();
        DayKind kind = KINDS.get(attribute("t"));
        String typed = attribute("d");
        if (kind == null) {
            throw new CalendarFile.Unreadable("calendar.file.kind", line, attribute("t"));
        }
        try {
            LocalDate day = LocalDate.parse(year + "-" + typed.replace('.', '-'));
            String why = holidays.getOrDefault(attribute("h"), "");
            days.put(day, SpecialDay.brief(kind, why));
        } catch (DateTimeException wrong) {
            throw new CalendarFile.Unreadable("calendar.file.day", line, typed);
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
