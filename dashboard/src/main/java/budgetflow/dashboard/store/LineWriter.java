package budgetflow.dashboard.store;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes lines with their budget changes, days and milestones, in place of what was there of them. */
final class LineWriter {
    private static final String UPDATE = "UPDATE line SET shown = ?, line_name = ?, unit_name = ?, department_name = ?,"
            + " line_kind = ?, functional_code = ?, department_economic_code = ?, government_economic_code = ?,"
            + " fund = ?, project_type = ?, carry_over_fen = ?, frozen_from = ?, last_paid_on = ?, search_text = ?"
            + " WHERE line_id = ?";
    private static final String WHOLE = "INSERT INTO line_execution (line_id, execution) VALUES (?, ?)";
    private static final String CHANGE = "INSERT INTO budget_change (line_id, change_id, revision, kind, effective_on,"
            + " amount_fen, status, counts, document_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DAY =
            "INSERT INTO line_day (line_id, paid_on, net_fen, refunds_fen, entries) VALUES (?, ?, ?, ?, ?)";
    private static final String MILESTONE = "INSERT INTO line_milestone (line_id, due_on, region, fiscal_year,"
            + " department_code, percent_ten_thousandths, planned_fen, executed_fen, adjusted_fen)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private LineWriter() {}

    static void write(Connection connection, Map<Integer, LineExecution> lines) throws SQLException {
        for (String table : new String[] {"line_execution", "budget_change", "line_day", "line_milestone"}) {
            try (Rows drop = new Rows(connection, "DELETE FROM " + table + " WHERE line_id = ?")) {
                for (int id : lines.keySet()) {
                    drop.number(id).add();
                }
                drop.send();
            }
        }
        try (Rows update = new Rows(connection, UPDATE);
                Rows whole = new Rows(connection, WHOLE);
                Rows changes = new Rows(connection, CHANGE);
                Rows days = new Rows(connection, DAY);
                Rows milestones = new Rows(connection, MILESTONE)) {
            for (Map.Entry<Integer, LineExecution> entry : lines.entrySet()) {
                int id = entry.getKey();
                LineExecution line = entry.getValue();
                update(update, id, line);
                whole.number(id).bytes(StoredLines.bytes(line)).add();
                addChanges(changes, id, line);
                addDays(days, id, line);
                if (!line.isVoid()) {
                    addMilestones(milestones, id, line);
                }
            }
            update.send();
            whole.send();
            changes.send();
            days.send();
            milestones.send();
        }
    }

    /** What budgets call units and departments; of several lines of a unit the last one that says it. */
    static void writeUnits(Connection connection, Collection<LineExecution> lines) throws SQLException {
        Map<String, LineExecution> named = new TreeMap<>();
        for (LineExecution line : lines) {
            boolean says = line.budget()
                    .attributes()
                    .filter(attributes -> attributes.unitName() != null || attributes.departmentName() != null)
                    .isPresent();
            if (says) {
                named.put(
                        line.key().region() + "/" + line.key().fiscalYear() + "/"
                                + line.key().unit(),
                        line);
            }
        }
        String drop = "DELETE FROM unit WHERE region = ? AND fiscal_year = ? AND unit_code = ?";
        String add = "INSERT INTO unit (region, fiscal_year, unit_code, department_code, unit_name, department_name)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        try (Rows dropped = new Rows(connection, drop);
                Rows added = new Rows(connection, add)) {
            for (LineExecution line : named.values()) {
                Optional<LineAttributes> attributes = line.budget().attributes();
                unit(dropped, line).add();
                unit(added, line)
                        .text(DepartmentCode.of(line.key().unit()))
                        .text(get(attributes, LineAttributes::unitName))
                        .text(get(attributes, LineAttributes::departmentName))
                        .add();
            }
            dropped.send();
            added.send();
        }
    }

    private static Rows unit(Rows rows, LineExecution line) throws SQLException {
        return rows.text(line.key().region().code())
                .number(line.key().fiscalYear().year())
                .text(line.key().unit().code());
    }

    private static void update(Rows rows, int id, LineExecution line) throws SQLException {
        Optional<LineAttributes> of = line.budget().attributes();
        rows.flag(!line.isVoid())
                .text(get(of, LineAttributes::lineName))
                .text(get(of, LineAttributes::unitName))
                .text(get(of, LineAttributes::departmentName))
                .name(get(of, LineAttributes::kind))
                .text(get(of, LineAttributes::functionalCode))
                .text(get(of, LineAttributes::departmentEconomicCode))
                .text(get(of, LineAttributes::governmentEconomicCode))
                .text(get(of, LineAttributes::fund))
                .text(get(of, LineAttributes::projectType))
                .number(of.map(LineAttributes::carryOver).orElse(Money.ZERO).fen())
                .day(line.budget().frozenFrom().orElse(null))
                .day(line.ledger().lastPaidOn().orElse(null))
                .text(searchText(line))
                .number(id)
                .add();
    }

    private static <T> @Nullable T get(
            Optional<LineAttributes> attributes, Function<LineAttributes, @Nullable T> part) {
        return attributes.isPresent() ? part.apply(attributes.get()) : null;
    }

    private static String searchText(LineExecution line) {
        StringBuilder text = new StringBuilder(line.key().text());
        line.budget().attributes().ifPresent(attributes -> {
            String[] parts = {
                attributes.lineName(), attributes.unitName(), attributes.departmentName(), attributes.projectType()
            };
            for (String part : parts) {
                if (part != null) {
                    text.append('\n').append(part);
                }
            }
        });
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static void addChanges(Rows rows, int id, LineExecution line) throws SQLException {
        int counted = line.budget().changes().stream()
                .filter(change -> change.kind() == ChangeKind.ORIGINAL && change.isApproved())
                .mapToInt(BudgetChange::revision)
                .max()
                .orElse(-1);
        for (BudgetChange change : line.budget().changes()) {
            boolean counts =
                    change.isApproved() && (change.kind() != ChangeKind.ORIGINAL || change.revision() == counted);
            rows.number(id)
                    .text(change.changeId())
                    .number(change.revision())
                    .name(change.kind())
                    .day(change.effectiveOn())
                    .number(change.amount().fen())
                    .name(change.status())
                    .flag(counts)
                    .text(change.documentNo())
                    .add();
        }
    }

    private static void addDays(Rows rows, int id, LineExecution line) throws SQLException {
        for (DayTotals day : line.ledger().days()) {
            rows.number(id)
                    .day(day.day())
                    .number(day.netFen())
                    .number(day.refundsFen())
                    .number(day.entries())
                    .add();
        }
    }

    private static void addMilestones(Rows rows, int id, LineExecution line) throws SQLException {
        for (Milestone milestone : line.plan().milestones()) {
            Money adjusted = line.adjustedOn(milestone.dueOn());
            rows.number(id)
                    .day(milestone.dueOn())
                    .text(line.key().region().code())
                    .number(line.key().fiscalYear().year())
                    .text(DepartmentCode.of(line.key().unit()))
                    .number(milestone.percent().tenThousandths())
                    .number(milestone.percent().of(adjusted).fen())
                    .number(line.executedOn(milestone.dueOn()).fen())
                    .number(adjusted.fen())
                    .add();
        }
    }
}
