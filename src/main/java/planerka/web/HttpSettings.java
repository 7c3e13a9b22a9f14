package planerka.web;

/** Where the server listens. Port 0 means any free one, which {@link WebServer#port} then tells. */
public record HttpSettings(String host, int port) {
    private static final int LAST_PORT = 65_535;

    public HttpSettings {
        if (host.isBlank() || port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("not an address: " + host + ":" + port);
        }
    }
}
