package planerka.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import planerka.form.TypedDay;
import planerka.gathering.model.StartedBy;
import planerka.text.FieldErrors;

/** The filter as it was typed or as an address says it. */
public record FilterForm(
        String group, String person, String who, String from, String to, String went, String by) {
    private static final int LAST_YEAR = 2199;

    /**
     * @param given the value of the field of this name; null if there is none
     */
    public static FilterForm of(UnaryOperator<String> given) {
        return new FilterForm(
                line(given.apply("group")),
                line(given.apply("person")),
                line(given.apply("who")),
                line(given.apply("from")),
                line(given.apply("to")),
                line(given.apply("went")),
                line(given.apply("by")));
    }

    private static String line(String given) {
        return given == null ? "" : given.strip();
    }

    /** What can be read of it; what cannot is said at its field and left open. */
    public Filter check(FieldErrors errors) {
        HistoryPeriod days = new HistoryPeriod(day("from", from, errors), day("to", to, errors));
        if (days.from().isPresent() && days.to().filter(days.from().get()::isAfter).isPresent()) {
            errors.add("to", "history.to.before");
        }
        return new Filter(
                id(group),
                id(person),
                days,
                ResultFilter.of(went),
                Optional.of(by).flatMap(FilterForm::door));
    }

    private static Optional<Long> id(String typed) {
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    private static Optional<StartedBy> door(String word) {
        return Stream.of(StartedBy.values()).filter(one -> one.word().equals(word)).findFirst();
    }

    private static Optional<LocalDate> day(String field, String typed, FieldErrors errors) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = TypedDay.read(typed, LAST_YEAR);
        if (day.isEmpty()) {
            errors.add(field, "history.day.shape");
        }
        return day;
    }
}
