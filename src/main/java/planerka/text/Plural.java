package planerka.text;

/** Which form of a word a number asks for: one участник, two участника, five участников. */
final class Plural {
    private Plural() {}

    static String of(Language language, long number) {
        long n = Math.abs(number);
        return language == Language.RU ? russian(n) : english(n);
    }

    private static String english(long n) {
        return n == 1 ? "one" : "many";
    }

    private static String russian(long n) {
        long tens = n % 100;
        if (tens >= 11 && tens <= 14) {
            return "many";
        }
        long ones = n % 10;
        return ones == 1 ? "one" : ones >= 2 && ones <= 4 ? "few" : "many";
    }
}
