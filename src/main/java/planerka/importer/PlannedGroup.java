package planerka.importer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import planerka.group.Group;
import planerka.group.GroupDetails;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/** A group of an imported file, and the people who join it. */
public record PlannedGroup(
        int line, GroupDetails card, Optional<Group> known, Map<PhoneNumber, Role> newcomers) {
    public PlannedGroup {
        newcomers = new LinkedHashMap<>(newcomers);
    }

    public boolean isNew() {
        return known.isEmpty();
    }

    public boolean isChanged() {
        return known.isPresent() && !newcomers.isEmpty();
    }

    /** For templates: with its code, if it has one. */
    public String title() {
        String name = known.map(Group::name).orElse(card.name().text());
        return card.code().map(code -> name + " (" + code.dialled() + ")").orElse(name);
    }
}
