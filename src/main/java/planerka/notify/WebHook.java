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
final class WebHook implements Carrier {
    private static final String HMAC = "HmacSHA256";

    private final PublicAddress addresses;
    private final Wording wording;
    private final Poster poster = new Poster();

    WebHook(PublicAddress addresses, Wording wording) {
        this.addresses = addresses;
        this.wording = wording;
    }

    @Override
    public void carry(Receiver to, News news) throws IOException {
        URI where = URI.create(to.address());
        addresses.require(where);
        String body = body(news);
        String moment = String.valueOf(wording.now().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Planerka-Event", news.kind().word());
        headers.put("X-Planerka-Timestamp", moment);
        headers.put("X-Planerka-Signature", "sha256=" + sign(to.secret(), moment + "." + body));
        poster.post(where, body, headers);
    }

    private String body(News news) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", news.kind().word());
        body.put("text", wording.subject(news));
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
