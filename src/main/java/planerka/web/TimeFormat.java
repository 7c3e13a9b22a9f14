package planerka.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import planerka.text.Language;
import planerka.text.Messages;

/**
 * For templates: {@code ${clock.moment(at)}} as the wall clock of the house says it, or of another
 * zone. Nothing for a moment that has not come.
 */
public record TimeFormat(Language language, ZoneId zone, Messages messages) {
    private static final Map<Long, String> NEAR =
            Map.of(-1L, "web.near.yesterday", 0L, "web.near.today", 1L, "web.near.tomorrow");

    public String moment(Instant at) {
        return moment(at, zone);
    }

    public String moment(Instant at, ZoneId there) {
        return write("d MMMM yyyy, HH:mm", at, there);
    }

    /** The same said shortly where it is near: today, tomorrow or yesterday, with the time. */
    public String soon(Instant at, Instant now) {
        long days =
                ChronoUnit.DAYS.between(
                        now.atZone(zone).toLocalDate(), at.atZone(zone).toLocalDate());
        String near = NEAR.get(days);
        return near == null ? moment(at) : messages.say(language, near, time(at));
    }

    public String time(Instant at) {
        return time(at, zone);
    }

    public String time(Instant at, ZoneId there) {
        return write("HH:mm", at, there);
    }

    /** With seconds, for the course of one gathering. */
    public String exactTime(Instant at) {
        return write("HH:mm:ss", at, zone);
    }

    public String day(LocalDate day) {
        return day == null ? "" : formatter("EEE, d MMMM yyyy").format(day);
    }

    /** Without the day of the week, for lists. */
    public String date(LocalDate day) {
        return day == null ? "" : formatter("d MMMM yyyy").format(day);
    }

    /** Such as "December 2026", as the head of a calendar says it. */
    public String month(LocalDate day) {
        return formatter("LLLL yyyy").format(day);
    }

    /** The seven days of a week, Monday first, in two letters or three. */
    public List<String> weekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, language.locale()))
                .toList();
    }

    private String write(String pattern, Instant at, ZoneId there) {
        return at == null ? "" : formatter(pattern).format(at.atZone(there));
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
