package planerka;

public final class Main {
    private Main() {}

    public static void main(String[] words) {}
}
