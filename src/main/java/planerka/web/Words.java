package planerka.web;

/** For templates: {@code ${words.count('group.members', n)}} in the reader's language. */
public record Words(Messages messages, Language language) {
    public String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }

    public String count(String key, long number, Object... arguments) {
        return messages.count(language, key, number, arguments);
    }
}
