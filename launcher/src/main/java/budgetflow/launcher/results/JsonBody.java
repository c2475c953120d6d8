package budgetflow.launcher.results;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes one JSON value, piece by piece. */
@FunctionalInterface
interface JsonBody {
    void write(JsonGenerator json) throws IOException;
}
