package planerka.store;

import java.sql.DriverManager;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * A MySQL or MariaDB of somebody else, to be read from once. A connection is made for each use and
 * kept no longer; nothing that was typed can add options to the address.
 */
public final class ForeignDatabase {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final int LAST_PORT = 65_535;

    private ForeignDatabase() {}

    public static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    public static boolean isPort(int port) {
        return port >= 1 && port <= LAST_PORT;
    }

    /** Connects to nothing yet. Refuses what is no address by {@link IllegalArgumentException}. */
    public static Jdbi at(String host, int port, String database, String user, String password) {
        if (!isHost(host) || !isPort(port) || !NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("not the address of a database");
        }
        Properties options = new Properties();
        options.put("user", user);
        options.put("password", password);
        options.put("connectTimeout", "3000");
        options.put("socketTimeout", "15000");
        options.put("characterEncoding", "UTF-8");
        options.put("allowLoadLocalInfile", "false");
        options.put("allowUrlInLocalInfile", "false");
        options.put("autoDeserialize", "false");
        String url = "jdbc:mysql://" + host + ":" + port + "/" + database;
        return Jdbi.create(() -> DriverManager.getConnection(url, options));
    }
}
