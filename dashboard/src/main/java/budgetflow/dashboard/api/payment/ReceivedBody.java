package budgetflow.dashboard.api.payment;

import budgetflow.dashboard.api.problem.Bilingual;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A request's body on its way in: bytes and rows are counted, and an array becomes a row for each element. */
public final class ReceivedBody {
    private static final JsonFactory JSON = new JsonFactory();

    private final long mostBytes;
    private final int mostRows;

    public ReceivedBody(long mostBytes, int mostRows) {
        this.mostBytes = mostBytes;
        this.mostRows = mostRows;
    }

    /** How rows come. */
    public enum Form {
        NDJSON,
        /** One array of objects, or one object alone. */
        JSON
    }

    /**
     * Writes the rows as NDJSON; a problem where there are too many bytes or rows, none at all, or no JSON.
     *
     * @return SHA-256 of the body as it came
     */
    public String copy(InputStream body, Form form, OutputStream rows) throws IOException {
        MessageDigest digest = sha256();
        InputStream counted = new Limited(new DigestInputStream(body, digest), mostBytes);
        long count =
                switch (form) {
                    case NDJSON -> copyLines(counted, rows);
                    case JSON -> copyArray(counted, rows);
                };
        if (count == 0) {
            throw new ProblemException(ProblemType.INVALID_BODY, "没有任何行", "there is no row in it");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private long copyLines(InputStream body, OutputStream rows) throws IOException {
        InputStream in = new BufferedInputStream(body, 1 << 16);
        long count = 0;
        boolean filled = false;
        int next;
        while ((next = in.read()) >= 0) {
            rows.write(next);
            if (next == '\n') {
                filled = false;
            } else if (!filled && next > ' ') {
                filled = true;
                count++;
                checkRows(count);
            }
        }
        return count;
    }

    private long copyArray(InputStream body, OutputStream rows) throws IOException {
        try (JsonParser parser = JSON.createParser(body);
                JsonGenerator generator = JSON.createGenerator(rows)
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .setRootValueSeparator(null)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            JsonToken first = parser.nextToken();
            long count = 0;
            if (first == JsonToken.START_OBJECT) {
                copyValue(parser, generator);
                generator.writeRaw('\n');
                count = 1;
            } else if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    checkRows(++count);
                    copyValue(parser, generator);
                    generator.writeRaw('\n');
                }
            } else if (first != null) {
                throw notJson("应为数组", "it is no array");
            }
            if (parser.nextToken() != null) {
                throw notJson("数组之后还有内容", "something follows the array");
            }
            return count;
        } catch (JsonProcessingException e) {
            throw notJson(
                    "不是 JSON，第 " + e.getLocation().getLineNr() + " 行",
                    "it is not JSON, see line " + e.getLocation().getLineNr());
        }
    }

    /** Numbers digit by digit, whatever their length. */
    private static void copyValue(JsonParser parser, JsonGenerator generator) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isNumeric()) {
                generator.writeNumber(parser.getText());
            } else {
                generator.copyCurrentEvent(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }

    private void checkRows(long count) {
        if (count > mostRows) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE,
                    "最多 " + mostRows + " 行",
                    "at most " + mostRows + " rows are taken at once");
        }
    }

    private static ProblemException notJson(String zh, String en) {
        return new ProblemException(ProblemType.INVALID_BODY, new Bilingual(zh, en), List.of());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("no SHA-256", everyJdkHasIt);
        }
    }

    /** The same, kept in memory: for what is small. */
    public byte[] rows(InputStream body, Form form) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        String unused = copy(body, form, rows);
        return rows.toByteArray();
    }

    /** Ends in a problem where more bytes come than are taken. */
    private static final class Limited extends FilterInputStream {
        private final long most;
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ProblemException(
                        ProblemType.BODY_TOO_LARGE,
                        "最多 " + most + " 字节",
                        "at most " + most + " bytes are taken at once");
            }
        }
    }
}
