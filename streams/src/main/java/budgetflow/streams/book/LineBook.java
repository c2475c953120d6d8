package budgetflow.streams.book;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.PartialLedger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** 指标簿: the latest partial ledgers of all lines of one partition, added up when they are asked for. */
final class LineBook {
    private final Map<LineKey, Map<Integer, CompactLedger>> lines = new HashMap<>();
    private final Set<LineKey> changed = new LinkedHashSet<>();

    /** Keeps the latest; true where it says something new. */
    boolean keep(PartialLedger partial) {
        return lines.computeIfAbsent(partial.line(), line -> new TreeMap<>())
                .computeIfAbsent(
                        partial.partition(),
                        partition -> new CompactLedger(partial.line().fiscalYear()))
                .replaceMonth(partial.month(), partial.ledger());
    }

    Ledger ledgerOf(LineKey line) {
        Map<Integer, CompactLedger> partials = lines.get(line);
        return partials == null ? Ledger.EMPTY : CompactLedger.sum(line.fiscalYear(), partials.values());
    }

    /** Every line that has, or had, entries. */
    Collection<LineKey> lines() {
        return lines.keySet();
    }

    /** Marks a line as one whose state has to be sent. */
    void change(LineKey line) {
        changed.add(line);
    }

    /** The lines to be sent, in the order they changed; from now on they count as sent. */
    List<LineKey> takeChanged() {
        List<LineKey> taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }

    void clear() {
        lines.clear();
        changed.clear();
    }
}
