package budgetflow.ingest.text;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their start as often as it takes. */
@FunctionalInterface
public interface ByteSource {
    /** A new stream from the first byte; whoever opens it closes it. */
    InputStream open() throws IOException;
}
