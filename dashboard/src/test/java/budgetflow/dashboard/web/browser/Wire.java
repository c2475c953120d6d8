package budgetflow.dashboard.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and a server, which can be cut: what is open breaks, and nobody new gets through. */
public final class Wire implements AutoCloseable {
    private final ServerSocket entry;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Wire(int to) throws IOException {
        this.to = to;
        this.entry = new ServerSocket();
        entry.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        thread(this::accept);
    }

    public int port() {
        return entry.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(Wire::shut);
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket browser = entry.accept();
                if (cut) {
                    shut(browser);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(browser);
                open.add(server);
                thread(() -> pump(browser, server));
                thread(() -> pump(server, browser));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void pump(Socket from, Socket into) {
        try (InputStream source = from.getInputStream();
                OutputStream sink = into.getOutputStream()) {
            byte[] part = new byte[8192];
            for (int read = source.read(part); read >= 0; read = source.read(part)) {
                sink.write(part, 0, read);
                sink.flush();
            }
        } catch (IOException broken) {
            shut(from);
        } finally {
            shut(into);
            open.remove(from);
            open.remove(into);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entry.close();
        cut();
    }
}
