package budgetflow.dashboard.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers with problem details ({@code application/problem+json}), and with the page that explains their types. */
public final class Problems {
    public static final String TYPE = "application/problem+json; charset=utf-8";

    private static final String BELOW = "/api/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    /** Whether a request is for the REST interface, found or not. */
    public static boolean areFor(Context context) {
        return context.path().startsWith(BELOW);
    }

    public static void answer(ProblemException problem, Context context) {
        if (problem.retryAfterSeconds() > 0) {
            context.header(Header.RETRY_AFTER, Long.toString(problem.retryAfterSeconds()));
        }
        answer(context, problem.type(), problem.detail(), problem.errors());
    }

    /** With a message in both languages and a slash between them; without one where the status says all. */
    public static void answer(Context context, int status, @Nullable String message) {
        ProblemType type = ProblemType.of(status);
        int slash = message == null ? -1 : message.indexOf(" / ");
        Bilingual detail = message == null || slash < 0
                ? type.meaning()
                : new Bilingual(message.substring(0, slash), message.substring(slash + 3));
        answer(context, type, detail, List.of());
    }

    private static void answer(Context context, ProblemType type, Bilingual detail, List<FieldProblem> errors) {
        Locale language = Bilingual.language(context);
        ObjectNode problem = JSON.createObjectNode()
                .put("type", type.uri())
                .put("title", type.title().in(language))
                .put("status", type.status())
                .put("detail", detail.in(language))
                .put("instance", context.path());
        if (!errors.isEmpty()) {
            var list = problem.putArray("errors");
            errors.forEach(error -> list.addObject()
                    .put("field", error.field())
                    .put("code", error.code())
                    .put("detail", error.detail().in(language)));
        }
        try {
            context.status(type.status())
                    .header(Header.CONTENT_LANGUAGE, language.getLanguage())
                    .header(Header.CACHE_CONTROL, "no-store")
                    .contentType(TYPE)
                    .result(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written", e);
        }
    }

    /** GET {@link ProblemType#PAGE}: every type with what it means. It holds nothing of ours but constants. */
    public static void page(Context context) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                + "<title>接口问题类型 / Problem types</title></head><body><h1>接口问题类型 / Problem types</h1>");
        for (ProblemType type : ProblemType.values()) {
            html.append("<h2 id=\"").append(type.slug()).append("\">");
            html.append(type.status()).append(' ').append(type.title().zh());
            html.append(" / ").append(type.title().en()).append("</h2><p>");
            html.append(type.meaning().zh()).append("</p><p>");
            html.append(type.meaning().en()).append("</p>");
        }
        context.html(html.append("</body></html>").toString());
    }
}
