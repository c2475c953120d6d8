package budgetflow.ingest.document.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * 发现: one thing an importer tells its user about a document.
 *
 * @param line the line of the document, 1-based; null where the whole document is meant
 * @param message what is wrong, in Chinese and then in English
 * @param expectedFen what is printed as the sum or in the tables, in fen; null where no figure is concerned
 * @param actualFen what the parts or the other place give, in fen
 */
public record Finding(
        FindingCode code,
        @Nullable Integer line,
        String message,
        @Nullable Long expectedFen,
        @Nullable Long actualFen) {

    /** By line, those of the whole document first, then by code and figures: the same document, the same order. */
    public static final Comparator<Finding> IN_ORDER = Comparator.comparingInt(
                    (Finding finding) -> finding.line == null ? 0 : finding.line)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    public Severity severity() {
        return code.severity();
    }

    /** Actual less expected; null where one of both is missing. */
    public @Nullable Long differenceFen() {
        return expectedFen == null || actualFen == null
                ? null
                : Long.valueOf(Math.subtractExact(actualFen, expectedFen));
    }
}
