package planerka.people.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.account.SignedIn;
import planerka.people.Absence;
import planerka.people.AbsenceForm;
import planerka.people.Membership;
import planerka.people.Person;

/** A person as one reader sees them: with the groups that the reader may know of. */
record PersonView(Person person, List<Membership> groups, boolean mine, LocalDate today) {
    static final String PAGE = "people/show";

    static PersonView to(SignedIn who, Person person, PeopleService service) {
        List<Membership> groups = service.people().groupsOf(person.id());
        List<Membership> known =
                groups.stream().filter(one -> who.scope().covers(one.group())).toList();
        return new PersonView(person, known, service.mayChange(who, groups), service.today());
    }

    /** The month as {@code 2026-12}, today's for what is none; the absence that is being typed. */
    Map<String, Object> model(String month, AbsenceForm typed) {
        YearMonth shown = AbsenceMonth.read(month).orElse(YearMonth.from(today));
        Map<String, Object> model = new HashMap<>();
        model.put("person", person);
        model.put("groups", groups);
        model.put("mine", mine);
        model.put("today", today);
        model.put("away", person.absentOn(today).orElse(null));
        model.put("month", AbsenceMonth.of(shown, person, today));
        model.put("typed", typed);
        model.put("coming", absences(false));
        model.put("past", absences(true));
        return model;
    }

    /** What is over, the latest first; or what is not, the soonest first. */
    private List<Absence> absences(boolean over) {
        Comparator<Absence> soonest = Comparator.comparing(Absence::from);
        return person.absences().stream()
                .filter(absence -> absence.to().isBefore(today) == over)
                .sorted(over ? soonest.reversed() : soonest)
                .toList();
    }
}
