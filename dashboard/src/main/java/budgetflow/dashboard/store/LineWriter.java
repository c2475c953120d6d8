package budgetflow.dashboard.store;

import budgetflow.dashboard.year.LineFormat;
import budgetflow.dashboard.year.YearLine;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes lines with their budget changes, days and milestones, in place of what was there of them. */
final class LineWriter {
    private static final String UPDATE = "UPDATE line SET shown = ?, line_name = ?, unit_name = ?, department_name = ?,"
            + " line_kind = ?, functional_code = ?, department_economic_code = ?, government_economic_code = ?,"
            + " fund = ?, project_type = ?, carry_over_fen = ?, frozen_from = ?, last_paid_on = ?, search_text = ?"
            + " WHERE line_id = ?";
    private static final String WHOLE = "INSERT INTO line_execution (line_id, change_no, execution) VALUES (?, ?, ?)";
    private static final String CHANGE = "INSERT INTO budget_change (line_id, change_id, revision, kind, effective_on,"
            + " amount_fen, status, counts, document_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DAY =
            "INSERT INTO line_day (line_id, paid_on, net_fen, refunds_fen, entries) VALUES (?, ?, ?, ?, ?)";
    private static final String MILESTONE = "INSERT INTO line_milestone (line_id, due_on, region, fiscal_year,"
            + " department_code, percent_ten_thousandths, planned_fen, executed_fen, adjusted_fen)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private LineWriter() {}

    /**
     * A line of many days is not written whole for every entry: of days, milestones and changes only what differs from
     * before.
     *
     * @param changeNo the number of the newest change of the transaction
     */
    static void write(Connection connection, Map<Integer, LineExecution> lines, long changeNo) throws SQLException {
        Map<Integer, LineExecution> before = StoredLines.read(connection, lines.keySet());
        try (Rows drop = new Rows(connection, "DELETE FROM line_execution WHERE line_id = ?")) {
            for (int id : before.keySet()) {
                drop.number(id).add();
            }
            drop.send();
        }
        try (Rows update = new Rows(connection, UPDATE);
                Rows whole = new Rows(connection, WHOLE)) {
            for (Map.Entry<Integer, LineExecution> entry : lines.entrySet()) {
                int id = entry.getKey();
                LineExecution line = entry.getValue();
                update(update, id, line);
                whole.number(id).number(changeNo).bytes(LineFormat.bytes(line)).add();
            }
            update.send();
            whole.send();
        }
        writeChanges(connection, lines, before);
        writeMilestones(connection, lines, before);
        writeDays(connection, lines, before);
        DepartmentWriter.write(connection, lines, before);
    }

    private static void writeChanges(
            Connection connection, Map<Integer, LineExecution> lines, Map<Integer, LineExecution> before)
            throws SQLException {
        Map<Integer, LineExecution> changed = new LinkedHashMap<>();
        lines.forEach((id, line) -> {
            LineExecution known = before.get(id);
            if (known == null || !known.budget().equals(line.budget())) {
                changed.put(id, line);
            }
        });
        try (Rows drop = new Rows(connection, "DELETE FROM budget_change WHERE line_id = ?")) {
            for (int id : changed.keySet()) {
                if (before.containsKey(id)) {
                    drop.number(id).add();
                }
            }
            drop.send();
        }
        try (Rows add = new Rows(connection, CHANGE)) {
            for (Map.Entry<Integer, LineExecution> entry : changed.entrySet()) {
                addChanges(add, entry.getKey(), entry.getValue());
            }
            add.send();
        }
    }

    private static void writeMilestones(
            Connection connection, Map<Integer, LineExecution> lines, Map<Integer, LineExecution> before)
            throws SQLException {
        try (Rows drop = new Rows(connection, "DELETE FROM line_milestone WHERE line_id = ? AND due_on = ?")) {
            for (Map.Entry<Integer, LineExecution> entry : before.entrySet()) {
                Set<Reached> now = milestones(lines.get(entry.getKey()));
                for (Reached milestone : milestones(entry.getValue())) {
                    if (!now.contains(milestone)) {
                        drop.number(entry.getKey())
                                .day(milestone.milestone().dueOn())
                                .add();
                    }
                }
            }
            drop.send();
        }
        try (Rows add = new Rows(connection, MILESTONE)) {
            for (Map.Entry<Integer, LineExecution> entry : lines.entrySet()) {
                Set<Reached> then = milestones(before.get(entry.getKey()));
                for (Reached milestone : milestones(entry.getValue())) {
                    if (!then.contains(milestone)) {
                        addMilestone(add, entry.getKey(), entry.getValue(), milestone);
                    }
                }
            }
            add.send();
        }
    }

    /** A milestone with what was reached of it. */
    private record Reached(Milestone milestone, Money adjusted, Money executed) {}

    private static Set<Reached> milestones(@Nullable LineExecution line) {
        Set<Reached> reached = new LinkedHashSet<>();
        if (line != null && !line.isVoid()) {
            for (Milestone milestone : line.plan().milestones()) {
                reached.add(
                        new Reached(milestone, line.adjustedOn(milestone.dueOn()), line.executedOn(milestone.dueOn())));
            }
        }
        return reached;
    }

    private static void writeDays(
            Connection connection, Map<Integer, LineExecution> lines, Map<Integer, LineExecution> before)
            throws SQLException {
        try (Rows drop = new Rows(connection, "DELETE FROM line_day WHERE line_id = ? AND paid_on = ?")) {
            for (Map.Entry<Integer, LineExecution> entry : before.entrySet()) {
                Set<DayTotals> now = days(lines.get(entry.getKey()));
                for (DayTotals day : days(entry.getValue())) {
                    if (!now.contains(day)) {
                        drop.number(entry.getKey()).day(day.day()).add();
                    }
                }
            }
            drop.send();
        }
        try (Rows add = new Rows(connection, DAY)) {
            for (Map.Entry<Integer, LineExecution> entry : lines.entrySet()) {
                Set<DayTotals> then = days(before.get(entry.getKey()));
                for (DayTotals day : days(entry.getValue())) {
                    if (!then.contains(day)) {
                        addDay(add, entry.getKey(), day);
                    }
                }
            }
            add.send();
        }
    }

    private static Set<DayTotals> days(@Nullable LineExecution line) {
        return line == null ? Set.of() : new LinkedHashSet<>(line.ledger().days());
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
                .text(YearLine.searchText(line))
                .number(id)
                .add();
    }

    private static <T> @Nullable T get(
            Optional<LineAttributes> attributes, Function<LineAttributes, @Nullable T> part) {
        return attributes.isPresent() ? part.apply(attributes.get()) : null;
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

    private static void addDay(Rows rows, int id, DayTotals day) throws SQLException {
        rows.number(id)
                .day(day.day())
                .number(day.netFen())
                .number(day.refundsFen())
                .number(day.entries())
                .add();
    }

    private static void addMilestone(Rows rows, int id, LineExecution line, Reached reached) throws SQLException {
        rows.number(id)
                .day(reached.milestone().dueOn())
                .text(line.key().region().code())
                .number(line.key().fiscalYear().year())
                .text(DepartmentCode.of(line.key().unit()))
                .number(reached.milestone().percent().tenThousandths())
                .number(reached.milestone().percent().of(reached.adjusted()).fen())
                .number(reached.executed().fen())
                .number(reached.adjusted().fen())
                .add();
    }
}
