package planerka.history.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.history.AttendanceTable;
import planerka.history.Filter;
import planerka.history.HistoryQuery;
import planerka.history.Months;
import planerka.text.Language;

/** What the page of attendance shows besides the filter's form. */
record AttendanceModel(Months months, Language language) {

    /** With no table if there is nothing to count, or nothing was asked. */
    Map<String, Object> of(Optional<AttendanceTable> counted, HistoryQuery question) {
        Map<String, Object> model = new HashMap<>();
        counted.filter(table -> !table.rows().isEmpty())
                .ifPresent(
                        table -> {
                            model.put("table", table);
                            model.put("chart", Chart.of(table, language));
                        });
        model.put("months", months.list().size());
        model.put("monthNames", names());
        model.put("monthQueries", months.list().stream().map(AttendanceModel::days).toList());
        model.put("choicesOfMonths", Months.CHOICES);
        model.put("asked", question.isClear() && isOfSomething(question.filter()));
        return model;
    }

    private static boolean isOfSomething(Filter filter) {
        return filter.person().isPresent() || filter.group().isPresent();
    }

    private List<String> names() {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("LLL yyyy", language.locale());
        return months.list().stream().map(name::format).toList();
    }

    /** As an address says the days of a month. */
    private static String days(YearMonth month) {
        return "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    }
}
