package planerka.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The server below Javalin: what holds even for requests that never reach a path. */
final class Jetty {
    private static final Duration STOP = Duration.ofSeconds(3);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final Duration GOODBYE = Duration.ofMillis(50);

    private Jetty() {}

    static void setUp(JettyConfig config, HttpSettings at) {
        config.host = at.host();
        config.port = at.port();
        config.modifyHttpConfiguration(Jetty::configure);
        config.modifyServer(Jetty::configure);
    }

    /** Browsers keep connections open that carry nothing: stopping does not wait for those. */
    static void hurryGoodbyes(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof AbstractConnector ours) {
                ours.setShutdownIdleTimeout(GOODBYE.toMillis());
            }
        }
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setIdleTimeout(IDLE.toMillis());
        http.addCustomizer(
                (request, headers) -> {
                    SecurityHeaders.ALL.forEach(headers::put);
                    return request;
                });
    }

    private static void configure(Server server) {
        server.setStopTimeout(STOP.toMillis());
        server.setErrorHandler(new Plain());
        server.insertHandler(new HeadAsGet());
    }

    /** HEAD is GET without the body, which Jetty leaves out by itself. */
    private static final class HeadAsGet extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback done) throws Exception {
            return super.handle(
                    HttpMethod.HEAD.is(request.getMethod()) ? asGet(request) : request,
                    response,
                    done);
        }

        private static Request asGet(Request head) {
            return new Request.Wrapper(head) {
                @Override
                public String getMethod() {
                    return HttpMethod.GET.asString();
                }
            };
        }
    }

    /** Requests that are no HTTP at all never come to Javalin: a status, never a trace. */
    private static final class Plain extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback done) {
            SecurityHeaders.ALL.forEach(response.getHeaders()::put);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
            Content.Sink.write(response, true, response.getStatus() + "\n", done);
            return true;
        }
    }
}
