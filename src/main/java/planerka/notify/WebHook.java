package planerka.notify;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import planerka.gathering.view.GatheringJson;
import planerka.web.Json;

/**
 * Posts the gathering to a program, signed: {@code X-Planerka-Signature} is {@code sha256=} and the
 * HMAC of the moment, a dot and the body, with the receiver's secret. Thread-safe.
 */
final class WebHook implements MessageSender {
    private static final String HMAC = "HmacSHA256";

    private final PublicAddress addresses;
    private final NotificationText notificationText;
    private final JsonClient poster = new JsonClient();

    WebHook(PublicAddress addresses, NotificationText notificationText) {
        this.addresses = addresses;
        this.notificationText = notificationText;
    }

    @Override
    public void carry(Receiver to, Notification news) throws IOException {
        URI where = URI.create(to.address());
        addresses.require(where);
        String body = body(news);
        String moment = String.valueOf(notificationText.now().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Planerka-Event", news.kind().word());
        headers.put("X-Planerka-Timestamp", moment);
        headers.put("X-Planerka-Signature", "sha256=" + sign(to.secret(), moment + "." + body));
        poster.post(where, body, headers);
    }

    private String body(Notification news) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", news.kind().word());
        body.put("text", notificationText.subject(news));
        body.put("gathering", news.gathering().map(GatheringJson::of).orElse(null));
        return Json.write(body);
    }

    static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
