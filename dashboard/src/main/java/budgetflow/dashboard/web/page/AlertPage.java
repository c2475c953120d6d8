package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.AlertRow;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.RejectionFilter;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.AlertAddress;
import budgetflow.dashboard.web.address.Query;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.topic.Topics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** 预警详情: one alert with its history, and the forms by which somebody acts on it. */
public final class AlertPage implements PageHandler<AlertAddress> {
    private static final PageRequest FEW = PageRequest.first(10);

    private final ReadStore reads;

    public AlertPage(ReadStore reads) {
        this.reads = reads;
    }

    @Override
    public Optional<AlertAddress> address(Query query) {
        return AlertAddress.of(query);
    }

    @Override
    public Set<String> parts() {
        return Set.of("facts");
    }

    @Override
    public String folder() {
        return "alert";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, AlertAddress address, Frame frame, Wanted wanted) {
        Optional<AlertRow> found = reads.alerts().alert(view.scope(), address.key());
        return found.map(row -> {
            Map<String, Object> model = new HashMap<>();
            model.put("a", address);
            model.put("row", row);
            model.put("fate", fate(address, row.alert()));
            if (wanted.equals(Wanted.ALL)) {
                model.put("step", StepForm.blank());
                model.put("steps", steps(frame, row.alert()));
            }
            return model;
        });
    }

    /** What the viewer may do, in the state the alert is in. */
    static List<AlertAction> steps(Frame frame, Alert alert) {
        return Arrays.stream(AlertAction.values())
                .filter(action -> frame.viewer().may(action, alert.key().subject()))
                .filter(action -> alert.permits(action))
                .toList();
    }

    private CommandFate fate(AlertAddress address, Alert alert) {
        String sent = address.sent();
        if (sent == null) {
            return CommandFate.NONE;
        }
        Optional<AlertState> taken = stateAfter(alert, sent);
        if (taken.isPresent()) {
            return CommandFate.taken(taken.get());
        }
        return reads.rejections().page(Scope.everything(), new RejectionFilter(null, null, sent), FEW).rows().stream()
                .map(row -> row.rejection())
                .filter(rejection -> isOfCommand(rejection, sent, alert))
                .findFirst()
                .map(Rejection::code)
                .map(CommandFate::refused)
                .orElse(CommandFate.WAITING);
    }

    /**
     * Whether a rejection is the answer to a command about this alert. Refused commands name no region as rows do, so that
     * few may read them as such; who may see the alert is told the code, and nothing else of it.
     */
    private static boolean isOfCommand(Rejection rejection, String commandId, Alert alert) {
        return rejection.source().startsWith(Topics.ALERT_COMMANDS.name() + "-")
                && rejection.original().startsWith(commandId + " ")
                && rejection.original().contains(" " + alert.key().text() + " ");
    }

    private static Optional<AlertState> stateAfter(Alert alert, String commandId) {
        List<AlertEvent> history = alert.history();
        for (int i = 0; i < history.size(); i++) {
            var handling = history.get(i).handling();
            if (handling != null && Objects.equals(handling.commandId(), commandId)) {
                return Optional.of(new Alert(alert.key(), history.subList(0, i + 1)).state());
            }
        }
        return Optional.empty();
    }
}
