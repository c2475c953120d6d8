package budgetflow.domain.reconciliation;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 对账键: what one control total is about: all that a source sent of a unit for a day of payment.
 *
 * <p>As text it is {@code 130281/2024/CBS/473001/2024-03-29}: the key of its topics, and the order of every list of
 * reconciliations.
 *
 * @param source the treasury system that sent the entries, as {@link #parseSource} gives it
 * @param day by paidOn, within the fiscal year; {@link IllegalArgumentException} otherwise
 */
public record ReconciliationKey(Region region, FiscalYear fiscalYear, String source, UnitCode unit, LocalDate day)
        implements Comparable<ReconciliationKey> {
    /** Stands for a source that was not named. */
    public static final String UNKNOWN_SOURCE = "UNKNOWN";

    /** Characters in the name of a source. */
    public static final int MAX_SOURCE_LENGTH = 100;

    private static final char SEPARATOR = '/';
    private static final Pattern SLASH = Pattern.compile("/");
    private static final int PARTS = 5;

    public ReconciliationKey {
        if (!parseSource(source).equals(Checked.accepted(source))) {
            throw new IllegalArgumentException("not a source: " + source);
        }
        if (!fiscalYear.contains(day)) {
            throw new IllegalArgumentException(day + " lies outside the fiscal year " + fiscalYear);
        }
    }

    /**
     * The name of a source without the blanks around it; {@link #UNKNOWN_SOURCE} where none is given.
     *
     * @return {@link RejectCode#SOURCE_MALFORMED} where it is too long, or holds a slash or a control character: it
     *     could not stand in a key
     */
    public static Checked<String> parseSource(@Nullable String text) {
        String source = text == null ? "" : text.strip();
        if (source.isEmpty()) {
            return Checked.accepted(UNKNOWN_SOURCE);
        }
        boolean fits = source.length() <= MAX_SOURCE_LENGTH
                && source.chars().noneMatch(c -> c == SEPARATOR || Character.isISOControl(c));
        return fits ? Checked.accepted(source) : Checked.refused(RejectCode.SOURCE_MALFORMED);
    }

    /** Where an entry belongs; empty where its source cannot stand in a key, so that no control total can ask for it. */
    public static Optional<ReconciliationKey> of(Entry entry) {
        Checked<String> source = parseSource(entry.details().source());
        return source.isAccepted()
                ? Optional.of(new ReconciliationKey(
                        entry.line().region(),
                        entry.line().fiscalYear(),
                        source.get(),
                        entry.line().unit(),
                        entry.paidOn()))
                : Optional.empty();
    }

    /** Reads {@link #text()} back; {@link IllegalArgumentException} where it is not a reconciliation key. */
    public static ReconciliationKey of(String text) {
        String[] parts = SLASH.split(text, -1);
        if (parts.length != PARTS || !FiscalYear.parse(parts[1]).isAccepted()) {
            throw new IllegalArgumentException("not a reconciliation key: " + text);
        }
        try {
            return new ReconciliationKey(
                    new Region(parts[0]),
                    FiscalYear.parse(parts[1]).get(),
                    parts[2],
                    new UnitCode(parts[3]),
                    LocalDate.parse(parts[4]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a reconciliation key: " + text, e);
        }
    }

    /** The source as such, in its region and year. */
    public SourceKey sourceKey() {
        return new SourceKey(region, fiscalYear, source);
    }

    public String text() {
        return sourceKey().text() + SEPARATOR + unit + SEPARATOR + day;
    }

    @Override
    public int compareTo(ReconciliationKey other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
