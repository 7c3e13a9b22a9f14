package planerka.notify;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;

/** Sends e-mail through the administrator's server. Thread-safe. */
final class Mail implements MessageSender {
    private static final String PATIENCE_MILLIS = "10000";

    private final Supplier<NotifySettings.Smtp> now;
    private final NotificationText notificationText;

    Mail(Supplier<NotifySettings.Smtp> now, NotificationText notificationText) {
        this.now = now;
        this.notificationText = notificationText;
    }

    @Override
    public void carry(Receiver to, Notification news) throws IOException {
        NotifySettings.Smtp settings = now.get();
        if (!settings.isSet()) {
            throw new IOException(FailureWords.NO_MAIL);
        }
        try {
            Transport.send(letter(settings, to.address(), news));
        } catch (MessagingException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private MimeMessage letter(NotifySettings.Smtp settings, String to, Notification news)
            throws MessagingException {
        MimeMessage letter = new MimeMessage(session(settings));
        letter.setFrom(new InternetAddress(settings.from()));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        letter.setSubject(notificationText.subject(news), StandardCharsets.UTF_8.name());
        letter.setText(notificationText.text(news), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(notificationText.now()));
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    private static Session session(NotifySettings.Smtp settings) {
        Properties how = new Properties();
        how.put("mail.smtp.host", settings.host());
        how.put("mail.smtp.port", String.valueOf(settings.port()));
        how.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        how.put("mail.smtp.timeout", PATIENCE_MILLIS);
        how.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        how.put("mail.smtp.ssl.enable", settings.isWrapped());
        how.put("mail.smtp.starttls.enable", settings.startsTls());
        how.put("mail.smtp.starttls.required", settings.startsTls());
        how.put("mail.smtp.ssl.checkserveridentity", "true");
        boolean signsIn = !settings.user().isEmpty();
        how.put("mail.smtp.auth", String.valueOf(signsIn));
        return Session.getInstance(how, signsIn ? credentials(settings) : null);
    }

    private static Authenticator credentials(NotifySettings.Smtp settings) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        };
    }
}
