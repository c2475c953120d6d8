package budgetflow.dashboard.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** GET {@code /openapi.json}: what the interface is, for programs that make programs. */
final class ApiDocument {
    static final String RESOURCE = "openapi.json";

    private final byte[] document;

    ApiDocument() {
        try (InputStream in = ApiDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + RESOURCE);
            }
            document = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void serve(Context context) {
        context.contentType(Answers.TYPE).result(document);
    }
}
