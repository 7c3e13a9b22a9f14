package planerka.feed;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.people.People;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleLists;
import planerka.schedule.ScheduleTexts;
import planerka.text.Language;
import planerka.text.Message;

/** What a feed shows now, in the language of the house. Blocks on the database. Thread-safe. */
public final class FeedContents {
    private static final int MOST_SCHEDULES = 200;

    private final ScheduleLists lists;
    private final GroupDirectory groups;
    private final People people;
    private final ScheduleTexts texts;
    private final Language language;

    public FeedContents(
            ScheduleLists lists,
            GroupDirectory groups,
            People people,
            ScheduleTexts texts,
            Language language) {
        this.lists = lists;
        this.groups = groups;
        this.people = people;
        this.texts = texts;
        this.language = language;
    }

    String write(Feed feed, Clock clock) {
        var words = texts.in(language);
        FeedText text =
                new FeedText(
                        words.say(Message.of("feed.calendar", name(feed))), words, clock.instant());
        for (Schedule one : schedules(feed)) {
            groups.byId(one.card().group())
                    .ifPresent(
                            group ->
                                    text.add(
                                            one,
                                            group,
                                            words.say(Message.of("feed.event", group.name()))));
        }
        return text.write();
    }

    private List<Schedule> schedules(Feed feed) {
        return switch (feed.kind()) {
            case SCHEDULE -> lists.find(feed.target()).stream().toList();
            case GROUP -> lists.ofGroups(Set.of(feed.target()), MOST_SCHEDULES);
            case PERSON -> lists.ofGroups(groupsOf(feed.target()), MOST_SCHEDULES);
        };
    }

    private Set<Long> groupsOf(long person) {
        return groups.all().stream()
                .filter(
                        group ->
                                group.members().stream()
                                        .anyMatch(one -> one.person().id() == person))
                .map(Group::id)
                .collect(Collectors.toSet());
    }

    private String name(Feed feed) {
        return names(List.of(feed)).name(feed);
    }

    /** The groups and people of the feeds. */
    FeedNames names(List<Feed> feeds) {
        return new FeedNames(
                groups,
                lists.groupsOf(targets(feeds, Feed.Kind.SCHEDULE)),
                people.find(targets(feeds, Feed.Kind.PERSON)));
    }

    private static Set<Long> targets(List<Feed> feeds, Feed.Kind kind) {
        return feeds.stream()
                .filter(one -> one.kind() == kind)
                .map(Feed::target)
                .collect(Collectors.toSet());
    }
}
