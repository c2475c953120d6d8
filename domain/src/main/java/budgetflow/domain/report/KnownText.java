package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 依据文本: {@link KnownLine}s as text, by line key; fields as in {@link CanonicalText}, an empty one where there is no value.
 *
 * <pre>
 * L  line key
 * B  change id  revision  kind  effective on  fen  document      and of an original budget what describes the line
 * E  entry id  revision  kind  relates to  paid on  fen  received on  source  voucher number
 * </pre>
 *
 * <p>Of an entry it keeps what names it and what it moves, not what it was for.
 */
public final class KnownText {
    private static final String LINE = "L";
    private static final String CHANGE = "B";
    private static final String ENTRY = "E";
    private static final String NONE = "";

    private KnownText() {}

    public static void write(KnownLine known, Appendable out) throws IOException {
        out.append(TabText.line(List.of(LINE, known.line().text())));
        for (BudgetChange change : known.changes()) {
            out.append(TabText.line(fields(change)));
        }
        for (Entry entry : known.entries()) {
            out.append(TabText.line(fields(entry)));
        }
    }

    private static List<String> fields(BudgetChange change) {
        List<String> fields = new ArrayList<>(List.of(
                CHANGE,
                change.changeId(),
                Integer.toString(change.revision()),
                change.kind().name(),
                change.effectiveOn().toString(),
                Long.toString(change.amount().fen()),
                text(change.documentNo())));
        LineAttributes of = change.attributes();
        if (of != null) {
            fields.addAll(List.of(
                    text(of.unitName()),
                    of.lineName(),
                    of.kind().name(),
                    text(of.functionalCode()),
                    text(of.departmentEconomicCode()),
                    text(of.governmentEconomicCode()),
                    text(of.fund()),
                    Long.toString(of.carryOver().fen())));
        }
        return fields;
    }

    private static List<String> fields(Entry entry) {
        return List.of(
                ENTRY,
                entry.entryId(),
                Integer.toString(entry.revision()),
                entry.kind().name(),
                text(entry.relatesTo()),
                entry.paidOn().toString(),
                Long.toString(entry.amount().fen()),
                entry.receivedOn().toString(),
                text(entry.details().source()),
                text(entry.details().voucherNo()));
    }

    private static String text(@Nullable String value) {
        return value == null ? NONE : value;
    }

    /** Reads lines back, one after the other. */
    static final class Lines {
        private final BufferedReader text;
        private @Nullable List<String> next;

        Lines(BufferedReader text) throws IOException {
            this.text = text;
            advance();
        }

        /** Null behind the last. */
        @Nullable
        KnownLine next() throws IOException {
            List<String> head = next;
            if (head == null) {
                return null;
            }
            LineKey line = LineKey.of(head.get(1));
            List<BudgetChange> changes = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            advance();
            for (List<String> of = next; of != null && !of.get(0).equals(LINE); of = next) {
                if (of.get(0).equals(CHANGE)) {
                    changes.add(change(line, of));
                } else {
                    entries.add(entry(line, of));
                }
                advance();
            }
            return new KnownLine(line, changes, entries);
        }

        private void advance() throws IOException {
            String line = text.readLine();
            next = line == null ? null : TabText.fields(line);
        }
    }

    private static BudgetChange change(LineKey line, List<String> of) {
        ChangeKind kind = ChangeKind.valueOf(of.get(3));
        return new BudgetChange(
                of.get(1),
                line,
                kind,
                Integer.parseInt(of.get(2)),
                LocalDate.parse(of.get(4)),
                money(of.get(5)),
                ChangeStatus.APPROVED,
                value(of.get(6)),
                kind == ChangeKind.ORIGINAL ? attributes(of.subList(7, of.size())) : null);
    }

    private static LineAttributes attributes(List<String> of) {
        return new LineAttributes(
                value(of.get(0)),
                of.get(1),
                LineKind.valueOf(of.get(2)),
                value(of.get(3)),
                value(of.get(4)),
                value(of.get(5)),
                value(of.get(6)),
                null,
                null,
                null,
                money(of.get(7)));
    }

    private static Entry entry(LineKey line, List<String> of) {
        return new Entry(
                of.get(1),
                Integer.parseInt(of.get(2)),
                EntryKind.valueOf(of.get(3)),
                value(of.get(4)),
                line,
                LocalDate.parse(of.get(5)),
                money(of.get(6)),
                LocalDate.parse(of.get(7)),
                new EntryDetails(null, null, null, null, null, null, null, value(of.get(8)), value(of.get(9))));
    }

    private static Money money(String fen) {
        return new Money(Long.parseLong(fen));
    }

    private static @Nullable String value(String text) {
        return text.equals(NONE) ? null : text;
    }
}
