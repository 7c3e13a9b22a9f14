package planerka.notify;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import planerka.form.Fields;
import planerka.people.Email;
import planerka.text.FieldErrors;

/** A receiver as typed. */
public record ReceiverForm(
        String way, String address, String group, boolean start, boolean end, boolean few) {
    private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,20}|@[A-Za-z0-9_]{4,40}");
    private static final int LONGEST = 500;
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ReceiverForm empty() {
        return new ReceiverForm(TransportKind.EMAIL.word(), "", "", false, true, true);
    }

    static ReceiverForm of(Fields fields) {
        return new ReceiverForm(
                fields.one("way"),
                fields.one("address").strip(),
                fields.one("group"),
                !fields.one("start").isEmpty(),
                !fields.one("end").isEmpty(),
                !fields.one("few").isEmpty());
    }

    Optional<Receiver> check(FieldErrors errors) {
        Optional<TransportKind> read = TransportKind.of(way);
        if (read.isEmpty()) {
            errors.add("way", "notify.way.shape");
        }
        read.filter(one -> !hasShape(one))
                .ifPresent(one -> errors.add("address", "notify.address." + one.word()));
        Subscription wishes = new Subscription(start, end, few);
        if (wishes.isNone()) {
            errors.add("wishes", "notify.wishes.none");
        }
        Optional<Long> of =
                group.matches("[0-9]{1,18}")
                        ? Optional.of(Long.parseLong(group))
                        : Optional.empty();
        return errors.isEmpty()
                ? read.map(
                        one ->
                                new Receiver(
                                        0,
                                        one,
                                        address,
                                        of,
                                        wishes,
                                        secret(),
                                        Receiver.Health.UNTRIED))
                : Optional.empty();
    }

    private boolean hasShape(TransportKind one) {
        return switch (one) {
            case EMAIL -> Email.typed(address).isPresent();
            case TELEGRAM -> CHAT.matcher(address).matches();
            case WEBHOOK -> isWebAddress();
        };
    }

    private boolean isWebAddress() {
        try {
            URI read = URI.create(address);
            boolean web = "https".equals(read.getScheme()) || "http".equals(read.getScheme());
            return address.length() <= LONGEST
                    && web
                    && read.getHost() != null
                    && read.getUserInfo() == null;
        } catch (IllegalArgumentException garbage) {
            return false;
        }
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
