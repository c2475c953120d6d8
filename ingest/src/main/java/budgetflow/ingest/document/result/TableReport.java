package budgetflow.ingest.document.result;

import org.jspecify.annotations.Nullable;

/**
 * One table or sheet for the report.
 *
 * @param rows how many rows were read
 * @param unit the printed unit; null where there is none
 */
public record TableReport(
        String title, int firstLine, int lastLine, @Nullable String unit, int rows) {}
