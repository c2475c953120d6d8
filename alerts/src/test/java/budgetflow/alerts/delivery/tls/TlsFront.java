package budgetflow.alerts.delivery.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The TLS of a mail server, from the first byte or by STARTTLS; what is said within goes to a server behind, in plain. */
final class TlsFront implements AutoCloseable {
    /** Commands that came in the open. */
    final List<String> inTheOpen = new CopyOnWriteArrayList<>();

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SSLContext context;
    private final boolean startsPlain;
    private final int portBehind;

    TlsFront(SSLContext context, boolean startsPlain, int portBehind) throws IOException {
        this.context = context;
        this.startsPlain = startsPlain;
        this.portBehind = portBehind;
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = server.accept();
                threads.execute(() -> serve(caller));
            }
        } catch (IOException closed) {
            // No more callers.
        }
    }

    private void serve(Socket caller) {
        try (caller;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), portBehind)) {
            if (startsPlain && !talkUntilStartTls(caller)) {
                return;
            }
            SSLSocket secret = (SSLSocket) context.getSocketFactory().createSocket(caller, null, port(), true);
            secret.setUseClientMode(false);
            secret.startHandshake();
            if (startsPlain) {
                // The caller has been greeted.
                line(behind.getInputStream());
            }
            threads.execute(() -> pass(behind, secret));
            pass(secret, behind);
        } catch (IOException gone) {
            // The caller did not like what it saw.
        }
    }

    private boolean talkUntilStartTls(Socket caller) throws IOException {
        say(caller, "220 front");
        for (String line = line(caller.getInputStream()); !line.isEmpty(); line = line(caller.getInputStream())) {
            inTheOpen.add(line);
            if (line.equals("STARTTLS")) {
                say(caller, "220 go ahead");
                return true;
            }
            say(caller, line.startsWith("EHLO") ? "250-front\r\n250 STARTTLS" : "530 5.7.0 STARTTLS first");
        }
        return false;
    }

    /** Byte by byte: what comes after the line belongs to TLS. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            line.append((char) each);
        }
        return line.toString().strip();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // One side has ended; so does the other.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
