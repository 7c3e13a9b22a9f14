package planerka.importer;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import planerka.form.Fields;
import planerka.store.ForeignDatabase;
import planerka.text.FieldErrors;

/** Where FreePBX keeps its extensions, as typed. The password is for this once, and never shown. */
record FreePbxForm(String host, String port, String database, String user, String password) {
    static FreePbxForm usual() {
        return new FreePbxForm("127.0.0.1", "3306", "asterisk", "freepbxuser", "");
    }

    static FreePbxForm of(Fields fields) {
        return new FreePbxForm(
                fields.one("host").strip(),
                fields.one("port").strip(),
                fields.one("database").strip(),
                fields.one("user").strip(),
                fields.one("password"));
    }

    /** A database that was not asked for anything yet; or empty, and what is wrong where. */
    Optional<Jdbi> check(FieldErrors errors) {
        if (!ForeignDatabase.isHost(host)) {
            errors.add("host", "people.freepbx.host.wrong");
        }
        if (!port.matches("[0-9]{1,5}") || !ForeignDatabase.isPort(Integer.parseInt(port))) {
            errors.add("port", "people.freepbx.port.wrong");
        }
        if (!database.matches("[A-Za-z0-9_]{1,64}")) {
            errors.add("database", "people.freepbx.database.wrong");
        }
        if (user.isEmpty()) {
            errors.add("user", "people.freepbx.user.none");
        }
        return errors.isEmpty()
                ? Optional.of(
                        ForeignDatabase.at(host, Integer.parseInt(port), database, user, password))
                : Optional.empty();
    }

    String place() {
        return host + ":" + port;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return user + "@" + place() + "/" + database;
    }
}
