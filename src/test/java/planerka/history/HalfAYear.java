package planerka.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import planerka.history.web.HistoryTestServer;

/** Half a year of gatherings as a small firm has them, for those who look. */
public final class HalfAYear {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<String> SALES =
            List.of(
                    "Анна Петрова",
                    "Борис Круглов",
                    "Вера Самойлова",
                    "Глеб Ильин",
                    "Дина Аксёнова",
                    "Егор Лапин",
                    "Жанна Константинопольская-Рождественская",
                    "Захар Белов",
                    "Ирина Орлова");
    private static final List<String[]> WHY =
            List.of(
                    new String[] {"busy", ""},
                    new String[] {"no-answer", ""},
                    new String[] {"declined", ""},
                    new String[] {"unreachable", "not-registered"},
                    new String[] {"ignored", "hung-up"});

    private HalfAYear() {}

    public static void in(HistoryTestServer server) {
        server.rename(1, "Отдел продаж");
        server.rename(2, "Склад");
        for (int i = 0; i < SALES.size(); i++) {
            server.person(i + 1L, SALES.get(i));
        }
        server.person(20, "Анна Смирнова");
        long id = 1;
        for (LocalDate day = TODAY.minusMonths(6); !day.isAfter(TODAY); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                sales(id++, day).in(server.jdbi());
            }
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                PastGatherings.of(id++, day + "T07:00:00Z", 2, 1)
                        .by("dialled")
                        .came(2, SALES.get(1), 4)
                        .came(20, "Анна Смирнова", 9)
                        .in(server.jdbi());
            }
        }
        PastGatherings.of(id, "2026-11-23T05:50:00Z", 1)
                .running()
                .came(2, SALES.get(1), 3)
                .in(server.jdbi());
    }

    private static PastGatherings sales(long id, LocalDate day) {
        PastGatherings held = PastGatherings.of(id, day + "T06:00:00Z", 1);
        if (id % 37 == 0) {
            return held.turnout("not-held").missed(1, SALES.get(0), "no-answer", "");
        }
        for (int i = 0; i < SALES.size(); i++) {
            long chance = Math.floorMod(id * 31 + i * i * 17, 40);
            String name = SALES.get(i);
            if (chance < 1 + i) {
                String[] why = WHY.get(Math.floorMod(id + i, 5));
                held.missed(i + 1L, name, why[0], why[1]);
            } else if (chance == 38) {
                held.excused(i + 1L, name);
            } else {
                held.came(i + 1L, name, 3 + Math.floorMod(id * 7 + i * 13, 90));
            }
        }
        return held;
    }

    /** One with forty people, some of whom came and went. */
    public static long forty(HistoryTestServer server) {
        PastGatherings held = PastGatherings.of(9_000, "2026-11-19T12:00:00Z", 1);
        for (int i = 0; i < 40; i++) {
            String name = "Участник " + (i + 1);
            if (i % 9 == 4) {
                held.missed(100 + i, name, "no-answer", "");
            } else {
                held.came(100 + i, name, 4 + i * 3);
            }
        }
        long id = held.in(server.jdbi());
        server.jdbi()
                .useHandle(
                        handle -> {
                            handle.execute(
                                    """
                                    update stay set left_at = '2026-11-19 12:06:00'
                                    where gathering_id = 9000 and participant_id in (3, 8, 12)
                                    """);
                            handle.execute(
                                    """
                                    insert into stay (gathering_id, participant_id, joined_at, left_at)
                                    select 9000, id, '2026-11-19 12:08:30', '2026-11-19 12:15:00'
                                    from participant where gathering_id = 9000 and id in (3, 8)
                                    """);
                        });
        return id;
    }
}
