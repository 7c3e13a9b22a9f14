package planerka.people.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import planerka.form.FieldConflict;
import planerka.people.AbsenceForm;
import planerka.people.AllowedNumbers;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonForm;
import planerka.text.FieldErrors;

/** What the template of a person's form is given. Every list has a blank row to type into. */
record PersonModel(long id, OptionalInt version, PersonForm form, AllowedNumbers allowed) {
    private static final AbsenceForm BLANK = new AbsenceForm("", "", "");

    /** For a person who is not saved yet. */
    static Map<String, Object> added(PersonForm form, FieldErrors errors, AllowedNumbers allowed) {
        Map<String, Object> model = new PersonModel(0, OptionalInt.of(0), form, allowed).all();
        model.put("errors", errors);
        return model;
    }

    /** The person was deleted while this was typed. */
    static Map<String, Object> gone(PersonForm form, AllowedNumbers allowed) {
        Map<String, Object> model = added(form, new FieldErrors(), allowed);
        model.put("gone", true);
        return model;
    }

    static Map<String, Object> of(Person person, PersonForm form, AllowedNumbers allowed) {
        return new PersonModel(person.id(), OptionalInt.of(person.version()), form, allowed).all();
    }

    Map<String, Object> with(FieldErrors errors) {
        Map<String, Object> model = all();
        model.put("errors", errors);
        return model;
    }

    /** Beside what somebody else has saved in the meantime. */
    Map<String, Object> besides(Person now) {
        Map<String, Object> model = all();
        model.put("stale", true);
        model.put("differences", differences(form, PersonForm.of(now)));
        return model;
    }

    private static List<FieldConflict> differences(PersonForm mine, PersonForm theirs) {
        return FieldConflict.among(
                new FieldConflict("people.name", mine.name(), theirs.name()),
                new FieldConflict("people.numbers", numbers(mine), numbers(theirs)),
                new FieldConflict("people.email", mine.email(), theirs.email()),
                new FieldConflict("people.absences", absences(mine), absences(theirs)));
    }

    private static String numbers(PersonForm form) {
        return String.join(", ", form.numbers());
    }

    private static String absences(PersonForm form) {
        return form.absences().stream()
                .map(day -> day.from() + " – " + day.to() + " " + day.reason().strip())
                .collect(Collectors.joining("; "));
    }

    private Map<String, Object> all() {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("version", version.orElse(-1));
        model.put("form", form);
        model.put("numbers", with(form.numbers(), "", PersonDetails.MOST_NUMBERS));
        model.put("absences", with(form.absences(), BLANK, PersonDetails.MOST_ABSENCES));
        model.put("mostNumbers", PersonDetails.MOST_NUMBERS);
        model.put("mostAbsences", PersonDetails.MOST_ABSENCES);
        model.put("allowed", allowed.said());
        model.put("stale", false);
        model.put("gone", false);
        return model;
    }

    private static <T> List<T> with(List<T> rows, T blank, int most) {
        List<T> all = new ArrayList<>(rows);
        if (rows.size() < most) {
            all.add(blank);
        }
        return all;
    }
}
