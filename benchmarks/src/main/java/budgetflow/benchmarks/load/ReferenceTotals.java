package budgetflow.benchmarks.load;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plain reckoning of a load, kept by line in a hash map while the load is made: nothing of the product's is in it. */
public final class ReferenceTotals {
    private final Map<LineKey, LineTotals> lines = new HashMap<>();

    void budget(LineKey line, long fen) {
        of(line).budget(fen);
    }

    /** The entry is sent. */
    public void read(Entry entry) {
        of(entry.line()).read(entry.amount().fen());
    }

    /** The entry counts from now on. */
    public void add(Entry entry) {
        post(entry, 1);
    }

    /** The entry counts no longer. */
    void takeBack(Entry entry) {
        post(entry, -1);
    }

    public Map<LineKey, LineTotals> lines() {
        return Map.copyOf(lines);
    }

    /** What is wrong with executions, one sentence each; empty where they are right to the fen. */
    public List<String> differences(Map<LineKey, LineExecution> executions) {
        List<String> differences = new ArrayList<>();
        lines.forEach((line, expected) -> {
            LineExecution found = executions.get(line);
            if (found == null) {
                differences.add(line + " is missing");
            } else if (!expected.days(line.fiscalYear().year())
                    .equals(found.ledger().days())) {
                differences.add(line + " has another ledger: " + found.ledger().net() + " in "
                        + found.ledger().entries() + " entries, expected " + expected.entries() + " entries");
            } else if (found.budget().original().fen() != expected.budgetFen()) {
                differences.add(line + " has the budget " + found.budget().original());
            }
        });
        executions.forEach((line, found) -> {
            if (!lines.containsKey(line) && !found.isVoid()) {
                differences.add(line + " was not sent");
            }
        });
        return differences;
    }

    private void post(Entry entry, int sign) {
        of(entry.line()).add(entry.paidOn(), entry.amount().fen(), entry.kind() == EntryKind.REFUND, sign);
    }

    private LineTotals of(LineKey line) {
        return lines.computeIfAbsent(line, key -> new LineTotals());
    }
}
