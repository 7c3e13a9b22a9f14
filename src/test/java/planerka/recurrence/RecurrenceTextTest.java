package planerka.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.text.Language;
import planerka.text.Messages;

/** What is said back to people must be what they would say themselves. */
class RecurrenceTextTest {
    private final RecurrenceText russian = new RecurrenceText(Messages.load(), Language.RU);
    private final RecurrenceText english = new RecurrenceText(Messages.load(), Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "once | 09:00 | один раз, 1 января 2026 в 09:00 | once, on 1 January 2026 at 09:00",
                "days 1 | 09:00 | каждый день в 09:00 | every day at 09:00",
                "days 2 | 09:00 | каждые 2 дня в 09:00 | every 2 days at 09:00",
                "days 5 | 09:00 | каждые 5 дней в 09:00 | every 5 days at 09:00",
                "days 21 | 09:00 | каждый 21 день в 09:00 | every 21 days at 09:00",
                "weeks 1 MON,WED | 09:00 | по понедельникам и средам в 09:00 | on Mondays and Wednesdays at 09:00",
                "weeks 1 MON,TUE,FRI | 09:00 | по понедельникам, вторникам и пятницам в 09:00 | on Mondays, Tuesdays and Fridays at 09:00",
                "weeks 1 MON,TUE,WED,THU,FRI | 09:00 | с понедельника по пятницу в 09:00 | Monday to Friday at 09:00",
                "weeks 2 THU | 09:00 | по четвергам раз в 2 недели в 09:00 | on Thursdays every 2 weeks at 09:00",
                "weeks 5 SUN | 09:00 | по воскресеньям раз в 5 недель в 09:00 | on Sundays every 5 weeks at 09:00",
                "month-day 15 | 09:00 | 15-го числа каждого месяца в 09:00 | on day 15 of every month at 09:00",
                "month-day -1 | 09:00 | в последний день каждого месяца в 09:00 | on the last day of every month at 09:00",
                "month-weekday 1 MON | 09:00 | в первый понедельник каждого месяца в 09:00 | on the first Monday of every month at 09:00",
                "month-weekday 2 TUE | 09:00 | во второй вторник каждого месяца в 09:00 | on the second Tuesday of every month at 09:00",
                "month-weekday 2 WED | 09:00 | во вторую среду каждого месяца в 09:00 | on the second Wednesday of every month at 09:00",
                "month-weekday 3 SUN | 09:00 | в третье воскресенье каждого месяца в 09:00 | on the third Sunday of every month at 09:00",
                "month-weekday 4 THU | 09:00 | в четвёртый четверг каждого месяца в 09:00 | on the fourth Thursday of every month at 09:00",
                "month-weekday -1 FRI | 09:00 | в последнюю пятницу каждого месяца в 09:00 | on the last Friday of every month at 09:00",
                "days 1 | 09:00,14:30 | каждый день в 09:00 и 14:30 | every day at 09:00 and 14:30",
                "days 1 | 08:00,09:00,10:00,11:00,12:00,13:00,14:00 | каждый день 7 раз в день | every day 7 times a day",
                "cron 0 9 * * 1-5 | 09:00 | по правилу cron 0 9 * * 1-5 | by the cron rule 0 9 * * 1-5"
            })
    void a_rule_is_said_in_both_languages(String rule, String times, String ru, String en) {
        Recurrence when = Recurrences.of(rule, times, "Europe/Moscow");

        assertThat(russian.say(when)).isEqualTo(ru);
        assertThat(english.say(when)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | каждый день в 09:00, по 31 декабря 2026 включительно, всего 1 раз",
                "3 | каждый день в 09:00, по 31 декабря 2026 включительно, всего 3 раза",
                "11 | каждый день в 09:00, по 31 декабря 2026 включительно, всего 11 раз"
            })
    void how_long_it_holds_is_said(int times, String said) {
        Recurrence when =
                Recurrences.of(
                        "days 1",
                        "09:00",
                        "Europe/Moscow",
                        Recurrences.span("2026-01-01", "2026-12-31", times));

        assertThat(russian.say(when)).isEqualTo(said);
    }

    @Test
    void working_days_are_said_by_their_calendar() {
        Recurrence week = Recurrences.of("weeks 1 MON,TUE,WED,THU,FRI", "09:00", "Europe/Moscow");
        Recurrence friday = Recurrences.of("month-weekday -1 FRI", "09:00", "Europe/Moscow");

        assertThat(said(week, Workdays.DayOff.SKIP, 60))
                .isEqualTo(
                        "каждый рабочий день в 09:00, по календарю «Россия», в короткие дни на 60"
                                + " минут раньше");
        assertThat(said(friday, Workdays.DayOff.PREVIOUS, 0))
                .isEqualTo(
                        "в последнюю пятницу каждого месяца в 09:00, по календарю «Россия» (с"
                                + " нерабочего дня — на предыдущий рабочий)");
    }

    private String said(Recurrence when, Workdays.DayOff dayOff, int earlier) {
        Workdays work = new Workdays(Holidays.russia(), dayOff, Duration.ofMinutes(earlier));
        return russian.say(Recurrences.keepingTo(work, when));
    }

    @Test
    void a_note_says_why() {
        LocalDateTime nine = LocalDateTime.parse("2026-12-31T09:00");

        assertThat(
                        russian.note(
                                new OccurrenceNote(
                                        OccurrenceNote.Kind.MOVED_AWAY, nine, "2026-12-30T10:00")))
                .isEqualTo("перенесено на 30 декабря 2026, 10:00");
        assertThat(
                        russian.note(
                                new OccurrenceNote(
                                        OccurrenceNote.Kind.OFF, nine, "Новогодние каникулы")))
                .isEqualTo("нерабочий день: Новогодние каникулы");
        assertThat(english.note(new OccurrenceNote(OccurrenceNote.Kind.ORGANISER, nine, "301")))
                .isEqualTo("organised by 301 this time");
    }
}
