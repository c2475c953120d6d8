package budgetflow.dashboard.api;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.access.token.ClientToken;
import budgetflow.dashboard.api.payment.BatchText;
import budgetflow.dashboard.api.payment.PaymentBatch;
import budgetflow.dashboard.api.payment.PaymentBatches;
import budgetflow.dashboard.api.payment.ReceivedBody;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.web.route.Route;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code POST /payments} and {@code GET /batches/{id}}. */
final class PaymentResources {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_SHAPE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final @Nullable PaymentBatches batches;
    private final ReceivedBody limits;

    /** @param batches null where payments are not taken */
    PaymentResources(Settings settings, @Nullable PaymentBatches batches) {
        this.batches = batches;
        this.limits = new ReceivedBody(
                settings.get(SettingKeys.API_BATCH_KIBIBYTES) * 1024L, settings.get(SettingKeys.API_BATCH_ROWS));
    }

    /** POST: 202 when the batch is kept safe. */
    void send(Context context) {
        ClientToken client = client(context);
        String key = Optional.ofNullable(context.header(KEY)).orElse("");
        if (!KEY_SHAPE.matcher(key).matches()) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        PaymentBatch batch = batches().receive(client, key, context.bodyInputStream(), Bodies.form(context), limits);
        Access.about(context, batch.id());
        context.status(HttpStatus.ACCEPTED)
                .header(Header.LOCATION, Route.API_BATCH.path().replace("{id}", batch.id()));
        answer(context, batch);
    }

    /** GET: what became of a batch of the client's own. */
    void batch(Context context) {
        PaymentBatch batch = batches()
                .find(client(context).name(), context.pathParam("id"))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        answer(context, batch);
    }

    private static void answer(Context context, PaymentBatch batch) {
        context.contentType(Answers.TYPE)
                .result(BatchText.answer(batch).toString().getBytes(StandardCharsets.UTF_8));
    }

    private PaymentBatches batches() {
        if (batches == null) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "未开放支付报送（设置 api-payments）",
                    "payments are not taken here: setting api-payments");
        }
        return batches;
    }

    private static ClientToken client(Context context) {
        return Access.client(context).orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN));
    }
}
