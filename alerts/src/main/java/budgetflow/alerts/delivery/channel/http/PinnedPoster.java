package budgetflow.alerts.delivery.channel.http;

import budgetflow.alerts.delivery.tls.TlsFailures;
import budgetflow.alerts.delivery.tls.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Posts over a connection to the very address that was checked: a name that resolves to one address for the check and to
 * another for the connection gains nothing. Speaks HTTP/1.1, one request to a connection, follows no redirects. Of TLS
 * the certificate is checked against the name.
 */
public final class PinnedPoster implements Poster {
    /** All addresses of a host. */
    @FunctionalInterface
    public interface Resolver {
        List<InetAddress> resolve(String host) throws IOException;
    }

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final AddressGuard guard;
    private final Resolver resolver;
    private final Trust trust;
    private final Duration within;

    /**
     * Posts by whatever address the resolver finds and the guard lets through.
     *
     * @param within for the whole exchange
     */
    public PinnedPoster(AddressGuard guard, Resolver resolver, Trust trust, Duration within) {
        this.guard = guard;
        this.resolver = resolver;
        this.trust = trust;
        this.within = within;
    }

    /** Asks the system's resolver. */
    public static PinnedPoster of(AddressGuard guard, Trust trust, Duration within) {
        return new PinnedPoster(guard, host -> List.of(InetAddress.getAllByName(host)), trust, within);
    }

    @Override
    public Reply post(URI address, Map<String, String> headers, byte[] body) throws IOException {
        String host = address.getHost();
        InetAddress checked = guard.check(host, resolver.resolve(host));
        Deadline deadline = new Deadline(within);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(checked, port(address)), deadline.left());
            plain.setSoTimeout(deadline.left());
            // Closing the one over TLS closes the one below.
            try (Socket socket = isSecure(address) ? secured(plain, host, port(address)) : plain) {
                OutputStream out = socket.getOutputStream();
                out.write(head(address, headers, body.length));
                out.write(body);
                out.flush();
                return new ReplyReader(socket, deadline).read();
            }
        } catch (SocketTimeoutException e) {
            throw new IOException(host + " did not answer within " + within.toSeconds() + " s", e);
        } catch (SSLException e) {
            throw new IOException(host + ": " + TlsFailures.told(e).orElse("no TLS"), e);
        }
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) trust.sockets().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] head(URI address, Map<String, String> headers, int length) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String target = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        String host = address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
        StringBuilder head = new StringBuilder("POST " + target + " HTTP/1.1\r\n");
        line(head, "Host", host);
        line(head, "User-Agent", "budgetflow");
        line(head, "Connection", "close");
        line(head, "Content-Length", Integer.toString(length));
        headers.forEach((name, value) -> line(head, name, value));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A line break in a value would begin a header, or a request, of its own. */
    private static void line(StringBuilder head, String name, String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("the header " + name + " may hold visible ASCII only");
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static boolean isSecure(URI address) {
        return "https".equals(address.getScheme());
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure(address) ? HTTPS_PORT : HTTP_PORT;
    }
}
