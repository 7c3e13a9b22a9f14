package planerka.account;

import io.javalin.config.RoutesConfig;
import java.util.List;
import planerka.web.Routes;

/** The gate before every path, and the pages of signing in and of one's own account. */
public final class AccountRoutes implements Routes {
    private final List<Routes> parts;

    public AccountRoutes(Accounts accounts) {
        SignInLimit limit = new SignInLimit(accounts.clock());
        parts =
                List.of(
                        new AccessFilter(accounts),
                        new SignInPages(accounts, limit),
                        new SignInCodePages(accounts, limit),
                        new PasswordLinkPages(accounts),
                        new AccountPages(accounts, limit),
                        new TwoFactorPages(accounts, limit),
                        new WelcomePages(accounts));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        parts.forEach(part -> part.addTo(routes));
    }
}
