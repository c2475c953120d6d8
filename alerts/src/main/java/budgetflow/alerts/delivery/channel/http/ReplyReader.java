package budgetflow.alerts.delivery.channel.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one HTTP/1.1 reply, in bytes, with limits on all of it. */
final class ReplyReader {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,7})\\s*(;.*)?");
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 200;
    private static final int MOST_INTERIM = 5;
    private static final int LONGEST_BODY = 1 << 16;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Socket socket;
    private final InputStream in;
    private final Deadline deadline;

    ReplyReader(Socket socket, Deadline deadline) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.deadline = deadline;
    }

    Reply read() throws IOException {
        int status = status();
        Map<String, String> headers = headers();
        for (int interim = 0; status < 200; interim++) {
            if (interim == MOST_INTERIM) {
                throw new IOException("no final reply");
            }
            status = status();
            headers = headers();
        }
        byte[] body = status == NO_CONTENT || status == NOT_MODIFIED ? new byte[0] : body(headers);
        return new Reply(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private int status() throws IOException {
        Matcher line = STATUS.matcher(line());
        if (!line.matches()) {
            throw new IOException("the reply is not HTTP");
        }
        return Integer.parseInt(line.group(1));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int count = 0; count < MOST_LINES; count++) {
            String line = line();
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new IOException("the reply has too many headers");
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String length = headers.get("content-length");
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (int left = chunk(); left > 0 && body.size() < LONGEST_BODY; left = chunk()) {
                copy(left, body);
                line();
            }
        } else if (length != null && LENGTH.matcher(length).matches()) {
            copy(Integer.parseInt(length), body);
        } else {
            copy(LONGEST_BODY, body);
            return body.toByteArray();
        }
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        Matcher line = CHUNK.matcher(line());
        if (!line.matches()) {
            throw new IOException("the reply's chunks cannot be read");
        }
        return Integer.parseInt(line.group(1), 16);
    }

    /** Up to so many bytes; fewer where the other side ends, or the body is longer than we care for. */
    private void copy(int count, ByteArrayOutputStream body) throws IOException {
        for (int left = count; left > 0 && body.size() < LONGEST_BODY; left--) {
            int each = next();
            if (each < 0) {
                return;
            }
            body.write(each);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = next(); each != '\n'; each = next()) {
            if (each < 0 || line.size() == LONGEST_LINE) {
                throw new IOException("the reply ends too early, or has a line too long");
            }
            if (each != '\r') {
                line.write(each);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private int next() throws IOException {
        socket.setSoTimeout(deadline.left());
        return in.read();
    }
}
