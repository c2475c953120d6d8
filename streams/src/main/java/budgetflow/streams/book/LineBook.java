package budgetflow.streams.book;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.schemas.encoded.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** 指标簿: the latest partial ledgers of all lines of one partition, added up when they are asked for. */
final class LineBook {
    /** By the UTF-8 of their keys' texts. */
    private final Map<Slice, SummedLine> lines = new HashMap<>();

    private final List<SummedLine> changed = new ArrayList<>();

    /** Keeps the latest, or tells why not. */
    Optional<Rejected> keep(EncodedPartialLedger partial) {
        SummedLine line = lines.get(partial.line());
        if (line == null) {
            Optional<LineKey> key = keyOf(partial.line());
            if (key.isEmpty()) {
                return refused("line", partial.line().text());
            }
            line = opened(key.get());
        }
        if (!line.takes(partial)) {
            return refused("days", line.key().text());
        }
        if (line.keep(partial)) {
            change(line);
        }
        return Optional.empty();
    }

    /** Every line that has, or had, entries, or was changed otherwise. */
    Collection<LineKey> lines() {
        return lines.values().stream().map(SummedLine::key).toList();
    }

    /** Marks a line as one whose state has to be sent. */
    void change(LineKey key) {
        SummedLine line = lines.get(textOf(key));
        change(line == null ? opened(key) : line);
    }

    /** Hands over the lines to be sent, in the order they changed; from now on they count as sent. */
    void takeChanges(BiConsumer<LineKey, Ledger> changes) {
        changed.forEach(line -> changes.accept(line.key(), line.ledger()));
        forgetChanges();
    }

    void forgetChanges() {
        changed.forEach(SummedLine::forgetChange);
        changed.clear();
    }

    void clear() {
        lines.clear();
        changed.clear();
    }

    private void change(SummedLine line) {
        if (line.change()) {
            changed.add(line);
        }
    }

    private SummedLine opened(LineKey key) {
        SummedLine line = new SummedLine(key);
        lines.put(textOf(key), line);
        return line;
    }

    private static Slice textOf(LineKey key) {
        return Slice.of(key.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<LineKey> keyOf(Slice text) {
        try {
            LineKey key = LineKey.of(text.text());
            // Whatever is read as the same line, though it is written otherwise, would be kept beside it.
            return textOf(key).equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Rejected> refused(String field, String value) {
        return Optional.of(new Rejected(field, RejectCode.KEY_MISMATCH, value));
    }
}
