package budgetflow.dashboard.web;

import budgetflow.dashboard.api.problem.Problems;
import budgetflow.dashboard.web.asset.Assets;
import budgetflow.dashboard.web.page.Templates;
import budgetflow.dashboard.web.words.Language;
import budgetflow.dashboard.web.words.Word;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody sees when it does not work: what is wrong and what to do, never how it looks inside. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Templates templates;
    private final Assets assets;

    Failures(Templates templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    void refused(HttpResponseException refusal, Context context) {
        String own = refusal.getMessage();
        boolean telling = own != null && own.codePoints().anyMatch(Character::isIdeographic);
        answer(context, refusal.getStatus(), telling ? own : null);
    }

    void failed(Exception failure, Context context) {
        LOG.error("{} {} failed.", context.method(), context.path(), failure);
        answer(context, HttpStatus.INTERNAL_SERVER_ERROR.getCode(), null);
    }

    void unknown(Context context) {
        if (context.attribute(TOLD) == null) {
            answer(context, HttpStatus.NOT_FOUND.getCode(), null);
        }
    }

    private static final String TOLD = "budgetflow.failure";

    private void answer(Context context, int status, @org.jspecify.annotations.Nullable String own) {
        context.attribute(TOLD, true);
        if (Problems.areFor(context)) {
            SecurityHeaders.put(context);
            Problems.answer(context, status, own);
            return;
        }
        Language language =
                Language.coded(String.valueOf(context.queryParam("lang"))).orElse(Language.ZH);
        String message = own == null ? word(status).in(language) : own;
        SecurityHeaders.put(context);
        context.status(status);
        String accept = String.valueOf(context.header("Accept"));
        if (accept.contains("text/html") && context.header("HX-Request") == null) {
            context.html(templates.html(
                    "frame/failure",
                    Map.of("language", language, "status", status, "message", message, "assets", assets)));
        } else {
            context.contentType("text/plain; charset=utf-8").result(message + "\n");
        }
    }

    private static Word word(int status) {
        return switch (status) {
            case 400, 405, 413, 415 -> Word.BAD_REQUEST;
            case 401, 403, 421 -> Word.FORBIDDEN;
            case 404 -> Word.NOT_FOUND;
            case 503 -> Word.UNAVAILABLE;
            default -> Word.FAILED;
        };
    }
}
