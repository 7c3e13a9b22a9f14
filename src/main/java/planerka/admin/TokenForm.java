package planerka.admin;

import java.util.Optional;
import java.util.stream.Stream;
import planerka.account.AccountRules;
import planerka.form.Fields;
import planerka.text.FieldErrors;
import planerka.web.Access;

/** What was typed about a token: what it is for, and what it may. */
public record TokenForm(String name, String role) {
    static TokenForm empty() {
        return new TokenForm("", "viewer");
    }

    static TokenForm of(Fields fields) {
        return new TokenForm(fields.one("name").strip(), fields.one("role"));
    }

    /** Its rank; empty if something is wrong. */
    Optional<Access> check(FieldErrors errors) {
        AccountRules.nameErrors(name).of("name").ifPresent(why -> errors.add("name", why));
        Optional<Access> rank =
                Stream.of(Access.ADMIN, Access.MANAGER, Access.VIEWER)
                        .filter(one -> UserForm.word(one).equals(role))
                        .findFirst();
        if (rank.isEmpty()) {
            errors.add("role", "admin.user.role-missing");
        }
        return errors.isEmpty() ? rank : Optional.empty();
    }
}
