package budgetflow.dashboard.export;

import budgetflow.dashboard.access.Access;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;

/**
 * 导出文件: a file as the answer to a request. It is written to the disk first, and answered when it is whole: one that breaks
 * off is an error then and never looks like a short one, and nobody who reads slowly keeps the store's state open.
 */
final class ExportFile {
    /** As many are written at a time; more would take the connections that pages need. */
    private static final int AT_A_TIME = 4;

    private final Semaphore free = new Semaphore(AT_A_TIME);

    /** What writes the file; false where there is nothing to be seen. */
    interface Content {
        boolean to(OutputStream out) throws IOException;
    }

    /**
     * Answers.
     *
     * @param name of the file, in ASCII
     * @param shownName the same for people
     * @return false where there is nothing to be seen
     */
    boolean answer(Context context, String name, String shownName, String mediaType, Content content)
            throws IOException {
        if (!free.tryAcquire()) {
            context.header("Retry-After", "5");
            throw new ServiceUnavailableResponse("正在生成的导出过多，请稍后再试 / too many exports at once: try again in a moment");
        }
        Path file = Files.createTempFile("budgetflow-export-", ".part");
        boolean kept = false;
        try {
            boolean seen;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                seen = content.to(out);
            }
            if (seen) {
                InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
                kept = true;
                context.header("Content-Disposition", disposition(name, shownName))
                        .header("Cache-Control", "no-store")
                        .contentType(mediaType)
                        .result(in);
            }
            return seen;
        } finally {
            free.release();
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A name for everybody and, by RFC 5987, one in Chinese for those who can read it. */
    static String disposition(String name, String shownName) {
        String encoded = URLEncoder.encode(shownName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + name + "\"; filename*=UTF-8''" + encoded;
    }

    /** Tells the audit log what was asked for. */
    static void about(Context context, String address) {
        Access.about(context, address);
    }
}
