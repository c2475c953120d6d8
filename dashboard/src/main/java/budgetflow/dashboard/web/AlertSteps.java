package budgetflow.dashboard.web;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.read.AlertRow;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.web.address.AlertAddress;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.command.CommandUnsentException;
import budgetflow.dashboard.web.command.Commands;
import budgetflow.dashboard.web.page.AlertPage;
import budgetflow.dashboard.web.page.StepForm;
import budgetflow.dashboard.web.words.Terms;
import budgetflow.dashboard.web.words.Word;
import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertLifecycle;
import budgetflow.domain.alert.CommandDecision;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.Handling;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 处置: takes a form about an alert, and gives it on as a command. What the alerts app would refuse is told at once, with
 * what was typed still in the form; the last word is the app's.
 */
final class AlertSteps {
    private static final Logger LOG = LoggerFactory.getLogger(AlertSteps.class);

    private final ReadStore reads;
    private final Frames frames;
    private final Pages pages;
    private final AlertPage page;
    private final Commands commands;
    private final Clock clock;

    AlertSteps(ReadStore reads, Frames frames, Pages pages, AlertPage page, Commands commands, Clock clock) {
        this.reads = reads;
        this.frames = frames;
        this.pages = pages;
        this.page = page;
        this.commands = commands;
        this.clock = clock;
    }

    void take(Context context) {
        Viewer viewer = Access.viewer(context);
        AlertAddress address =
                AlertAddress.of(new Query(context.formParamMap())).orElseThrow(BadRequestResponse::new);
        Access.about(context, address.key().text(), String.valueOf(context.formParam(StepForm.ACTION)));
        AlertRow row = reads.alerts().alert(viewer.scope(), address.key()).orElseThrow(NotFoundResponse::new);
        AlertAction action = action(context);
        ActorRole role = viewer.actsAs().orElseThrow(ForbiddenResponse::new);
        if (!viewer.may(action, address.key().subject())) {
            throw new ForbiddenResponse(Word.FORBIDDEN.in(address.viewpoint().language()));
        }
        StepForm form = form(context, action);
        AlertCommand command = command(context, viewer, role, address, form);
        CommandDecision decision = AlertLifecycle.decide(row.alert(), command);
        if (decision instanceof CommandDecision.Refused refused) {
            again(context, viewer, address, form, refusal(address, refused), HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        try {
            commands.give(command);
        } catch (CommandUnsentException unsent) {
            LOG.error("A command about {} was not handed over.", address.key().text(), unsent);
            String why = Word.COMMAND_UNSENT.in(
                    address.viewpoint().language(),
                    Word.BROKER_AWAY.in(address.viewpoint().language()));
            again(context, viewer, address, form, why, HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        context.redirect(address.sent(form.commandId()).text(), HttpStatus.SEE_OTHER);
    }

    private void again(
            Context context, Viewer viewer, AlertAddress address, StepForm form, String complaint, HttpStatus status) {
        Frames.Asked asked = frames.ask(viewer, address, List.of());
        StepForm complained = new StepForm(form.commandId(), form.action(), form.values(), complaint);
        context.status(status).html(pages.again(page, address, asked, Map.of("step", complained)));
    }

    private static String refusal(AlertAddress address, CommandDecision.Refused refused) {
        Terms terms = new Terms(address.viewpoint().language());
        return Word.COMMAND_REFUSED.in(
                address.viewpoint().language(), terms.of(refused.reason().code()));
    }

    private static AlertAction action(Context context) {
        String name = context.formParam(StepForm.ACTION);
        return Arrays.stream(AlertAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(BadRequestResponse::new);
    }

    private static StepForm form(Context context, AlertAction action) {
        String id = context.formParam(StepForm.COMMAND);
        if (id == null || id.isBlank()) {
            throw new BadRequestResponse();
        }
        Map<String, String> values = new HashMap<>();
        for (String field : List.of(StepForm.REASON, StepForm.TEXT, StepForm.BY, StepForm.AGAINST)) {
            String typed = context.formParam(field);
            values.put(field, typed == null ? "" : typed.strip().replace("\r\n", "\n"));
        }
        return new StepForm(id, action, values, null);
    }

    private AlertCommand command(Context context, Viewer viewer, ActorRole role, AlertAddress address, StepForm form) {
        Handling handling = new Handling(
                form.commandId(),
                viewer.name().text(),
                role,
                // As exactly as it is written.
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reason(value(form, StepForm.REASON)),
                value(form, StepForm.TEXT),
                day(value(form, StepForm.BY)));
        AlertAction action = action(context);
        return new AlertCommand(address.key(), action, handling, version(value(form, StepForm.AGAINST)));
    }

    private static String value(StepForm form, String field) {
        return form.values().getOrDefault(field, "");
    }

    private static @Nullable ExplanationCode reason(String name) {
        return Arrays.stream(ExplanationCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A day nobody can read is a day that is missing: the decision says so. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static Integer version(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException tampered) {
            throw new BadRequestResponse();
        }
    }
}
