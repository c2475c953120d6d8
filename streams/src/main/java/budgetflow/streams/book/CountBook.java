package budgetflow.streams.book;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.reconciliation.SourceKey;
import budgetflow.domain.rejection.Checked;
import budgetflow.schemas.encoded.Slice;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * 对账计数: what the entries of one partition count to by source, unit and day. All are counted, for a control total may
 * come after them; told of are only those that a total asks about.
 */
final class CountBook {
    private final Map<SourceOfUnit, SourceCounts> counts = new HashMap<>();
    private final Map<Slice, Slice> sources = new HashMap<>();
    private final Map<ReconciliationKey, Counted> totals = new HashMap<>();
    private final Set<ReconciliationKey> changed = new LinkedHashSet<>();

    private record SourceOfUnit(SourceKey source, UnitCode unit) {}

    /** Where a line's entries of a source are counted; empty where no control total can name that source. */
    Optional<SourceCounts> of(LineKey line, String sourceText) {
        Checked<String> source = ReconciliationKey.parseSource(sourceText);
        return source.isAccepted()
                ? Optional.of(of(new SourceKey(line.region(), line.fiscalYear(), source.get()), line.unit()))
                : Optional.empty();
    }

    /** The same bytes, in the one place where all lines share them. */
    Slice shared(Slice source) {
        Slice known = sources.get(source);
        if (known == null) {
            known = Slice.of(source.copy());
            sources.put(known, known);
        }
        return known;
    }

    /** From now on the count of this key is told of. */
    void ask(ReconciliationKey key, Counted total) {
        of(key.sourceKey(), key.unit()).ask(key);
        totals.put(key, total);
        changed.add(key);
    }

    void takeChanges(int partition, Consumer<PartialCount> changes) {
        changed.forEach(key -> changes.accept(new PartialCount(
                key,
                partition,
                of(key.sourceKey(), key.unit()).on(key.day()),
                totals.getOrDefault(key, Counted.NOTHING))));
        changed.clear();
    }

    void forgetChanges() {
        changed.clear();
    }

    void clear() {
        counts.clear();
        sources.clear();
        totals.clear();
        changed.clear();
    }

    private SourceCounts of(SourceKey source, UnitCode unit) {
        return counts.computeIfAbsent(
                new SourceOfUnit(source, unit), key -> new SourceCounts(source.fiscalYear(), changed));
    }
}
