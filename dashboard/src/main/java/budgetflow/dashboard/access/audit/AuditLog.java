package budgetflow.dashboard.access.audit;

import budgetflow.dashboard.access.user.OwnerOnly;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 审计日志: JSON lines in {@code audit/} of the data folder, a file for each day in Asia/Shanghai, which only grows and
 * which none but its owner may read. Nothing here deletes one.
 */
public final class AuditLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TEXT = 500;

    private final Path folder;
    private final AtomicLong failures = new AtomicLong();
    private @Nullable FileChannel file;
    private @Nullable LocalDate day;

    public AuditLog(Path dataFolder) {
        this.folder = dataFolder.resolve("audit");
    }

    /**
     * Writes one entry before it returns.
     *
     * @return false where it could not be written, which is logged and counted: whoever changes something then does not
     */
    public synchronized boolean write(AuditEntry entry) {
        ByteBuffer line = ByteBuffer.wrap((text(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            FileChannel channel = fileOf(entry);
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return true;
        } catch (IOException e) {
            failures.incrementAndGet();
            LOG.error("审计日志无法写入 / the audit log in {} cannot be written", folder, e);
            return false;
        }
    }

    /** How many entries could not be written. */
    public long failures() {
        return failures.get();
    }

    private FileChannel fileOf(AuditEntry entry) throws IOException {
        LocalDate on = LocalDate.ofInstant(entry.at(), ZONE);
        FileChannel open = file;
        if (open == null || !open.isOpen() || !on.equals(day)) {
            if (open != null) {
                open.close();
            }
            OwnerOnly.makeFolder(folder);
            open = OwnerOnly.open(
                    folder.resolve("audit-" + on + ".jsonl"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
            file = open;
            day = on;
        }
        return open;
    }

    static String text(AuditEntry entry) {
        ObjectNode line = JSON.createObjectNode()
                .put("at", entry.at().toString())
                .put("who", visible(entry.who()))
                .put("role", visible(entry.role()))
                .put("from", visible(entry.from()))
                .put("action", visible(entry.action()))
                .put("route", visible(entry.route()));
        var about = line.putArray("about");
        entry.about().forEach(text -> about.add(visible(text)));
        line.put("outcome", visible(entry.outcome()));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit entry that cannot be written", e);
        }
    }

    /** Signs that steer a screen or turn the direction of text are written as their code, and long texts are cut. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST_TEXT).forEach(sign -> {
            switch (Character.getType(sign)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> shown.append(String.format("\\u%04x", sign));
                default -> shown.appendCodePoint(sign);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST_TEXT ? shown + "…" : shown.toString();
    }

    @Override
    public synchronized void close() {
        FileChannel open = file;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("The audit log did not close.", e);
            }
        }
    }
}
