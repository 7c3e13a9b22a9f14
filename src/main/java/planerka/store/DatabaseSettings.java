package planerka.store;

import java.nio.file.Path;

/** Where the tables are. */
public record DatabaseSettings(String url, String user, String password) {

    /** The default: one H2 file in the folder, for one service. */
    public static DatabaseSettings embedded(Path folder) {
        String file = folder.toAbsolutePath().resolve("planerka").toString();
        return new DatabaseSettings("jdbc:h2:file:" + file, "planerka", "");
    }

    /** Whether the tables are H2's, so that nobody else may open them at the same time. */
    public boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** Never with a password, wherever in the address it is. */
    public String place() {
        return url.replaceFirst("//([^?;]*|[^/]*)@", "//").replaceFirst("[?;].*", "");
    }

    /** Address and user, for the log. */
    @Override
    public String toString() {
        return place() + (user.isEmpty() ? "" : " as " + user);
    }
}
