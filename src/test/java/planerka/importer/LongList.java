package planerka.importer;

/** A file of many people, each with a number of his own. */
public final class LongList {
    private LongList() {}

    public static String of(int lines) {
        StringBuilder file = new StringBuilder("name,number\n");
        for (int i = 0; i < lines; i++) {
            file.append("Сотрудник %d,%d\n".formatted(i, 10_000 + i));
        }
        return file.toString();
    }
}
