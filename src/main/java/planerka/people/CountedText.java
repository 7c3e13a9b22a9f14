package planerka.people;

import java.util.regex.Pattern;

/** A text that lets itself be looked at so many times only: a bridle for regular expressions. */
final class CountedText implements CharSequence {
    enum Answer {
        YES,
        NO,
        TOO_LONG
    }

    private final String text;
    private int looksLeft;

    private CountedText(String text, int looks) {
        this.text = text;
        this.looksLeft = looks;
    }

    static Answer matches(Pattern pattern, String text, int looks) {
        try {
            return pattern.matcher(new CountedText(text, looks)).matches() ? Answer.YES : Answer.NO;
        } catch (LooksUsedUp tooLong) {
            return Answer.TOO_LONG;
        }
    }

    @Override
    public char charAt(int index) {
        if (--looksLeft < 0) {
            throw new LooksUsedUp();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class LooksUsedUp extends RuntimeException {
        LooksUsedUp() {
            super("too many looks", null, false, false);
        }
    }
}
