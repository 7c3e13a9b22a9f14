package planerka.feed;

import java.util.Map;
import planerka.account.GroupScope;
import planerka.group.GroupDirectory;
import planerka.people.Person;

/**
 * The names of the groups and people of some feeds.
 *
 * @param scheduled the groups of their schedules, by the schedules' ids
 * @param people their people, by id
 */
record FeedNames(GroupDirectory groups, Map<Long, Long> scheduled, Map<Long, Person> people) {
    /** No group has it. */
    private static final long NONE = 0;

    /** Empty if it is gone. */
    String name(Feed feed) {
        return feed.kind() == Feed.Kind.PERSON
                ? people.containsKey(feed.target()) ? people.get(feed.target()).name() : ""
                : groups.name(group(feed));
    }

    /**
     * Whether everything in it is of groups that somebody sees; a person may be in another group
     * tomorrow.
     */
    boolean isSeen(Feed feed, GroupScope scope) {
        return scope.isAll() || feed.kind() != Feed.Kind.PERSON && scope.covers(group(feed));
    }

    private long group(Feed feed) {
        return feed.kind() == Feed.Kind.GROUP
                ? feed.target()
                : scheduled.getOrDefault(feed.target(), NONE);
    }
}
