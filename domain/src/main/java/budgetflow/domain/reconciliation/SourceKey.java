package budgetflow.domain.reconciliation;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.rejection.Checked;
import java.util.regex.Pattern;

/**
 * 来源键: a treasury system that sends entries and control totals for a region and year; as text
 * {@code 130281/2024/CBS}.
 *
 * @param source as {@link ReconciliationKey#parseSource} gives it; {@link IllegalArgumentException} otherwise
 */
public record SourceKey(Region region, FiscalYear fiscalYear, String source) implements Comparable<SourceKey> {
    private static final Pattern SLASH = Pattern.compile("/");
    private static final int PARTS = 3;

    public SourceKey {
        if (!ReconciliationKey.parseSource(source).equals(Checked.accepted(source))) {
            throw new IllegalArgumentException("not a source: " + source);
        }
    }

    /** Reads {@link #text()} back; {@link IllegalArgumentException} where it is not a source key. */
    public static SourceKey of(String text) {
        String[] parts = SLASH.split(text, -1);
        if (parts.length != PARTS || !FiscalYear.parse(parts[1]).isAccepted()) {
            throw new IllegalArgumentException("not a source key: " + text);
        }
        return new SourceKey(new Region(parts[0]), FiscalYear.parse(parts[1]).get(), parts[2]);
    }

    public String text() {
        return region + "/" + fiscalYear + "/" + source;
    }

    @Override
    public int compareTo(SourceKey other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
