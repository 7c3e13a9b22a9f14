package planerka.calendar;

public record SpecialDay(DayKind kind, String note) {}
