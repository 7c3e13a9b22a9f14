package planerka.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of days off, honest and hostile. */
class CalendarFileTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String YEAR =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <calendar year="2028" lang="ru" date="2027.10.01" country="ru">
              <holidays><holiday id="1" title="Новогодние каникулы"/></holidays>
              <days>
                <day d="01.01" t="1" h="1"/>
                <day d="02.22" t="2"/>
                <day d="02.29" t="3"/>
                <day d="05.08" t="1" f="01.02"/>
              </days>
            </calendar>
            """;

    @Test
    void a_year_of_the_xmlcalendar_format_is_read() throws Exception {
        CalendarFile file = read(YEAR);

        assertThat(file.days())
                .containsEntry(
                        LocalDate.parse("2028-01-01"),
                        new SpecialDay(DayKind.OFF, "Новогодние каникулы"))
                .containsEntry(LocalDate.parse("2028-02-22"), new SpecialDay(DayKind.SHORT, ""))
                .containsEntry(LocalDate.parse("2028-02-29"), new SpecialDay(DayKind.WORK, ""))
                .hasSize(4);
    }

    @Test
    void a_year_replaces_what_was_known_of_it_and_nothing_else() throws Exception {
        SpecialDay off = new SpecialDay(DayKind.OFF, "");
        Map<LocalDate, SpecialDay> before =
                new TreeMap<>(
                        Map.of(
                                LocalDate.parse("2027-12-31"), off,
                                LocalDate.parse("2028-03-08"), off));

        assertThat(read(YEAR).over(before).keySet())
                .contains(LocalDate.parse("2027-12-31"))
                .doesNotContain(LocalDate.parse("2028-03-08"))
                .hasSize(5);
    }

    @Test
    void whole_days_of_an_ical_file_are_days_off_and_meetings_are_not() throws Exception {
        CalendarFile file =
                read(
                        ics(
                                "DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102\nSUMMARY:New"
                                        + " Year",
                                "DTSTART:20261225T090000Z\nDTEND:20261225T100000Z\nSUMMARY:Call",
                                "DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nSUMMARY:Labour"
                                        + " Day"));

        assertThat(file.days().keySet())
                .contains(
                        LocalDate.parse("2026-12-30"),
                        LocalDate.parse("2026-12-31"),
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-05-01"),
                        LocalDate.parse("2031-05-01"))
                .doesNotContain(
                        LocalDate.parse("2027-01-02"),
                        LocalDate.parse("2026-12-25"),
                        LocalDate.parse("2020-05-01"),
                        LocalDate.parse("2032-05-01"));
        assertThat(file.days().get(LocalDate.parse("2027-05-01")).note()).isEqualTo("Labour Day");
        assertThat(file.whole()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year=\"2028\" | year=\"28\" | calendar.file.year",
                "d=\"02.29\" | d=\"02.31\" | calendar.file.day",
                "d=\"02.29\" | d=\"29.02\" | calendar.file.day",
                "d=\"02.29\" | d=\"\" | calendar.file.day",
                "t=\"3\" | t=\"9\" | calendar.file.kind",
                "</days> | </day> | calendar.file.xml",
                "<calendar year | <kalender year | calendar.file.unknown"
            })
    void what_is_wrong_in_a_file_is_said(String right, String wrong, String why) {
        assertRefused(YEAR.replace(right, wrong), why);
    }

    @Test
    void what_is_no_calendar_is_refused() {
        assertRefused("Dear Sir or Madam", "calendar.file.unknown");
        assertRefused("\u0000\u0001\u0002", "calendar.file.unknown");
        assertRefused("<html><body>Not found</body></html>", "calendar.file.unknown");
        assertRefused("<calendar year=\"2028\"></calendar>", "calendar.file.empty");
        assertRefused(ics(), "calendar.file.empty");
        assertRefused("x".repeat(CalendarFile.MOST_BYTES + 1), "calendar.file.large");
    }

    @Test
    void a_file_that_wants_other_files_or_all_memory_gets_neither() {
        assertRefused(
                "<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<calendar year=\"2028\"><holidays><holiday id=\"1\" title=\"&e;\"/>"
                        + "</holidays><days><day d=\"01.01\" t=\"1\" h=\"1\"/></days></calendar>",
                "calendar.file.xml");
        assertRefused(
                "<!DOCTYPE c [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                        + "<calendar year=\"2028\">&b;</calendar>",
                "calendar.file.xml");
        assertRefused(
                ics("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"),
                "calendar.file.empty");
    }

    @Test
    void an_event_without_end_gives_the_days_of_some_years_only() throws Exception {
        CalendarFile file = read(ics("DTSTART;VALUE=DATE:19700101\nRRULE:FREQ=DAILY"));

        assertThat(file.days().firstKey()).isEqualTo(LocalDate.parse("2025-01-01"));
        assertThat(file.days().lastKey()).isEqualTo(LocalDate.parse("2031-12-31"));
    }

    private static void assertRefused(String file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        CalendarFile.Unreadable.class,
                        refused -> assertThat(refused.why().key()).isEqualTo(why));
    }

    private static CalendarFile read(String text) throws CalendarFile.Unreadable {
        return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static String ics(String... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\n").append(event).append("\nEND:VEVENT\n");
        }
        return text.append("END:VCALENDAR\n").toString();
    }
}
