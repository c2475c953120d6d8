package budgetflow.domain.ledger;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.payment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEntryTest {
    private static final String LINE = ROAD.text() + "#";

    @Test
    void whatCountsAndWhatIsKeptOutNeverShareAKey() {
        LineEntry counted = entry("2024-12-31", false);
        LineEntry keptOut = entry("2025-01-01", false);

        assertThat(counted.recordKey()).isEqualTo(LINE + "P-1");
        assertThat(counted.counts()).isTrue();
        assertThat(keptOut.recordKey()).isEqualTo(LINE + "\tP-1\t0");
        assertThat(keptOut.recordKey()).startsWith(LineEntry.outsideYearPrefix(ROAD));
        assertThat(keptOut.counts()).isFalse();
        assertThat(counted.recordKey()).doesNotStartWith(LineEntry.outsideYearPrefix(ROAD));
    }

    @Test
    void whatMovedAwayDoesNotCount() {
        assertThat(entry("2024-12-31", true).counts()).isFalse();
        assertThat(entry("2024-12-31", true).isOutsideYear()).isFalse();
    }

    private static LineEntry entry(String paidOn, boolean moved) {
        return new LineEntry(
                ROAD, payment("P-1", ROAD, paidOn, "1.00").entry(), moved, new Provenance("synthetic", 0, 0));
    }
}
