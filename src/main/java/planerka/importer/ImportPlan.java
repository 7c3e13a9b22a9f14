package planerka.importer;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import planerka.importer.ImportReport.Kind;
import planerka.importer.ImportReport.Line;
import planerka.web.Secrets;

/** What an import would do to what is here now, and what is to be said of its lines. */
public record ImportPlan(List<PlannedPerson> people, List<PlannedGroup> teams, List<Line> lines) {
    public ImportPlan {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        lines = List.copyOf(lines);
    }

    public List<Line> errors() {
        return lines(Kind.ERROR);
    }

    public List<Line> warnings() {
        return lines(Kind.WARNING);
    }

    public List<PlannedPerson> newPeople() {
        return people(PlannedPerson::isNew);
    }

    public List<PlannedPerson> changedPeople() {
        return people(PlannedPerson::isChanged);
    }

    public List<PlannedPerson> samePeople() {
        return people(person -> !person.isNew() && !person.isChanged());
    }

    /** Made anew, or given members. */
    public List<PlannedGroup> touchedTeams() {
        return teams.stream().filter(team -> team.isNew() || team.isChanged()).toList();
    }

    public boolean changesNothing() {
        return newPeople().isEmpty() && changedPeople().isEmpty() && touchedTeams().isEmpty();
    }

    /** Another one for whatever would be done differently, or to something that has changed. */
    public String mark() {
        StringBuilder all = new StringBuilder();
        people.forEach(
                one -> {
                    all.append(one.number()).append(one.after());
                    one.known()
                            .ifPresent(
                                    was -> all.append(was.id()).append('v').append(was.version()));
                    all.append('\n');
                });
        teams.forEach(
                one -> {
                    all.append(one.card().name()).append(one.card().code()).append(one.newcomers());
                    one.known()
                            .ifPresent(
                                    was -> all.append(was.id()).append('v').append(was.version()));
                    all.append('\n');
                });
        errors().forEach(line -> all.append(line.row()).append(line.said()).append('\n'));
        return Secrets.hash(all.toString());
    }

    private List<Line> lines(Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .sorted(Comparator.comparing(Line::row))
                .toList();
    }

    private List<PlannedPerson> people(Predicate<PlannedPerson> which) {
        return people.stream().filter(which).toList();
    }
}
