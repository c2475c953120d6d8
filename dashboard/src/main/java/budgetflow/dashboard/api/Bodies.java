package budgetflow.dashboard.api;

import budgetflow.dashboard.api.payment.ReceivedBody;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import io.javalin.http.Context;
import java.util.Locale;

/** What a request's body is said to be. */
final class Bodies {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String UTF_8 = "utf-8";

    private Bodies() {}

    /** JSON or NDJSON in UTF-8; a problem otherwise. */
    static ReceivedBody.Form form(Context context) {
        String[] parts =
                String.valueOf(context.contentType()).toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=" + UTF_8)) {
                throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            }
        }
        return switch (parts[0].strip()) {
            case JSON -> ReceivedBody.Form.JSON;
            case NDJSON -> ReceivedBody.Form.NDJSON;
            default -> throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        };
    }
}
