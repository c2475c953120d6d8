package budgetflow.dashboard.store;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.UnitCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Writes alerts with their steps, in place of what was there of them. */
final class AlertWriter {
    /** The last step holds until the next. */
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /** Rising. */
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private static final String ALERT =
            "INSERT INTO alert (alert_key, rule, subject_kind, subject, region, fiscal_year,"
                    + " unit_code, department_code, line_id, raised_on, promised_on, recorded_at, change_no,"
                    + " alert) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String STEP = "INSERT INTO alert_step (alert_key, step, event, happened_on, from_on, until_on,"
            + " since_on, state, active, acknowledged, severity, severity_order, actor, note)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private AlertWriter() {}

    static void write(Connection connection, LineIds ids, Collection<Recorded<Alert>> alerts, long changeNo)
            throws SQLException {
        try (Rows drop = new Rows(connection, "DELETE FROM alert WHERE alert_key = ?");
                Rows dropSteps = new Rows(connection, "DELETE FROM alert_step WHERE alert_key = ?");
                Rows add = new Rows(connection, ALERT);
                Rows addSteps = new Rows(connection, STEP)) {
            for (Recorded<Alert> alert : alerts) {
                drop.text(alert.value().key().text()).add();
                dropSteps.text(alert.value().key().text()).add();
            }
            drop.send();
            dropSteps.send();
            for (Recorded<Alert> alert : alerts) {
                add(add, ids, alert, changeNo);
                addSteps(addSteps, alert.value());
            }
            add.send();
            addSteps.send();
        }
    }

    private static void add(Rows rows, LineIds ids, Recorded<Alert> recorded, long changeNo) throws SQLException {
        Alert alert = recorded.value();
        AlertSubject subject = alert.key().subject();
        rows.text(alert.key().text())
                .name(alert.key().rule())
                .name(subject.kind())
                .text(subject.text())
                .text(subject.region().code())
                .number(subject.fiscalYear().year())
                .text(subject.unit().map(UnitCode::code).orElse(null))
                .text(subject.unit().map(DepartmentCode::of).orElse(null))
                .idOrNull(subject.line().map(ids::of).orElse(null))
                .day(alert.raisedOn())
                .day(alert.promisedOn().orElse(null))
                .instant(recorded.at())
                .number(changeNo)
                .bytes(StoredAlerts.bytes(alert))
                .add();
    }

    /**
     * Of two steps of one day the later holds. A step dated before the one it follows, as somebody's may be in a replay
     * of history, counts from that one on.
     */
    private static void addSteps(Rows rows, Alert alert) throws SQLException {
        List<AlertEvent> history = alert.history();
        LocalDate[] from = new LocalDate[history.size()];
        for (int i = 0; i < from.length; i++) {
            LocalDate on = history.get(i).on();
            from[i] = i > 0 && on.isBefore(from[i - 1]) ? from[i - 1] : on;
        }
        LocalDate since = from[0];
        for (int i = 0; i < from.length; i++) {
            AlertEvent event = history.get(i);
            AlertState state = new Alert(alert.key(), history.subList(0, i + 1)).state();
            since = waits(event.kind()) ? from[i] : since;
            Handling handling = event.handling();
            rows.text(alert.key().text())
                    .number(i + 1)
                    .name(event.kind())
                    .day(event.on())
                    .day(from[i])
                    .day(i + 1 < from.length ? from[i + 1] : FOR_EVER)
                    .day(since)
                    .name(state)
                    .flag(state.isActive())
                    .flag(state.isAcknowledged())
                    .name(event.severity())
                    .number(SEVERITIES.indexOf(event.severity()))
                    .text(handling == null ? null : handling.actor())
                    .text(handling == null ? null : handling.text())
                    .add();
        }
    }

    private static boolean waits(AlertEventKind kind) {
        return kind == AlertEventKind.OPEN || kind == AlertEventKind.REOPENED || kind == AlertEventKind.WORSENED;
    }
}
