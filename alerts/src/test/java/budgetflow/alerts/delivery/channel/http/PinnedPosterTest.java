package budgetflow.alerts.delivery.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.alerts.delivery.tls.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that speaks byte by byte what a test wants it to. */
@Timeout(20)
class PinnedPosterTest {
    private static final byte[] BODY = "{\"名\":1}".getBytes(StandardCharsets.UTF_8);

    @Test
    void sendsBytesAndReadsALengthChunksOrUntilTheEnd() throws Exception {
        assertThat(exchange("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n好好ignored")
                        .body())
                .isEqualTo("好好");
        assertThat(exchange("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n好\r\n3;x=y\r\n好\r\n0\r\n\r\n")
                        .body())
                .isEqualTo("好好");
        assertThat(exchange("HTTP/1.0 503 Busy\r\nRetry-After: 7\r\n\r\n好").headers())
                .containsEntry("retry-after", "7");
        assertThat(exchange("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 None\r\n\r\n")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatIsNoHttpIsAnError() {
        for (String reply : List.of("", "SSH-2.0\r\n", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nA: b\r\n")) {
            assertThatThrownBy(() -> exchange(reply)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBodyWithoutEndIsCut() throws Exception {
        assertThat(exchange("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(200_000)).body())
                .hasSize(1 << 16);
    }

    @Test
    void aHeaderThatWouldBeTwoIsRefused() {
        assertThatThrownBy(() -> poster().post(URI.create("http://127.0.0.1:9/"), Map.of("a", "b\r\nc: d"), BODY))
                .isInstanceOfAny(IllegalArgumentException.class, IOException.class);
    }

    private static PinnedPoster poster() {
        return PinnedPoster.of(new AddressGuard(Set.of("127.0.0.1")), Trust.with(List.of()), Duration.ofSeconds(5));
    }

    private static Reply exchange(String reply) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> serve(server, reply));
            try {
                return poster().post(
                                URI.create("http://127.0.0.1:" + server.getLocalPort() + "/p?q=1"),
                                Map.of("X", "y"),
                                BODY);
            } finally {
                assertThat(request.get())
                        .startsWith("POST /p?q=1 HTTP/1.1\r\nHost: 127.0.0.1:" + server.getLocalPort() + "\r\n")
                        .contains("\r\nContent-Length: " + BODY.length + "\r\n", "\r\nX: y\r\n")
                        .endsWith("\r\n\r\n{\"名\":1}");
            }
        }
    }

    private static String serve(ServerSocket server, String reply) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) in.read());
            }
            head.append(new String(in.readNBytes(BODY.length), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            out.write(reply.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return head.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
