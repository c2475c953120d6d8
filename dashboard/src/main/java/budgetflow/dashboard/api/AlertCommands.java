package budgetflow.dashboard.api;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.api.payment.ReceivedBody;
import budgetflow.dashboard.api.problem.Bilingual;
import budgetflow.dashboard.api.problem.FieldProblem;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.dashboard.read.AlertRow;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.web.command.CommandUnsentException;
import budgetflow.dashboard.web.command.Commands;
import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertLifecycle;
import budgetflow.domain.alert.CommandDecision;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.rejection.RejectCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /alerts/{id}/commands}: gives a step on to the alerts app, which has the last word. */
final class AlertCommands {
    private static final Logger LOG = LoggerFactory.getLogger(AlertCommands.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The longest explanation, encoded at its worst. */
    private static final long MOST_BYTES = 65_536;

    private final ReadStore reads;
    private final Commands commands;
    private final Clock clock;
    private final ReceivedBody limits = new ReceivedBody(MOST_BYTES, 1);

    AlertCommands(ReadStore reads, Commands commands, Clock clock) {
        this.reads = reads;
        this.commands = commands;
        this.clock = clock;
    }

    void give(Context context) throws IOException {
        Asked asked = new Asked(context, reads);
        asked.params().check();
        AlertKey key = AlertId.read(context.pathParam("id"));
        Viewer viewer = asked.viewer();
        Access.about(context, key.text());
        AlertRow row = reads.alerts()
                .alert(viewer.scope(), key)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        AlertCommand command = command(key, viewer, fields(context));
        if (!viewer.may(command.action(), key.subject())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        CommandDecision decision = AlertLifecycle.decide(row.alert(), command);
        if (decision instanceof CommandDecision.Refused refused) {
            RejectCode code = refused.reason().code();
            throw new ProblemException(
                    ProblemType.COMMAND_REFUSED,
                    new Bilingual(code.zh(), code.en()),
                    List.of(new FieldProblem(
                            refused.reason().field(), code.name(), new Bilingual(code.zh(), code.en()))));
        }
        try {
            commands.give(command);
        } catch (CommandUnsentException unsent) {
            LOG.error("A command about {} was not handed over.", key.text(), unsent);
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
        context.status(HttpStatus.ACCEPTED);
        Answers.object(context, json -> {
            json.writeStringField("alertId", AlertId.of(key));
            json.writeStringField("commandId", command.handling().commandId());
        });
    }

    private JsonNode fields(Context context) throws IOException {
        if (Bodies.form(context) != ReceivedBody.Form.JSON) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            return JSON.readTree(limits.rows(context.bodyInputStream(), ReceivedBody.Form.JSON));
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.INVALID_BODY);
        }
    }

    private AlertCommand command(AlertKey key, Viewer viewer, JsonNode body) {
        Fields fields = new Fields(body);
        ActorRole role = viewer.actsAs().orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN));
        AlertAction action = fields.oneOf("action", AlertAction.class);
        String commandId = fields.text("commandId");
        ExplanationCode reason = fields.oneOf("reason", ExplanationCode.class);
        String text = fields.text("text");
        LocalDate by = fields.day("by");
        Integer against = fields.number("against");
        fields.require("action", action);
        fields.require("commandId", commandId);
        fields.check();
        Handling handling = new Handling(
                String.valueOf(commandId),
                viewer.name().text(),
                role,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reason,
                text == null ? "" : text.strip().replace("\r\n", "\n"),
                by);
        return new AlertCommand(key, Fields.present(action), handling, against);
    }
}
