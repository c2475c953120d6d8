package budgetflow.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.given.Given;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationKeyTest {
    private static final String TEXT = "130281/2024/CBS/473001/2024-03-29";

    @Test
    void itsTextIsReadBack() {
        ReconciliationKey key = ReconciliationKey.of(TEXT);

        assertThat(key.text()).isEqualTo(TEXT);
        assertThat(key.sourceKey().text()).isEqualTo("130281/2024/CBS");
        assertThat(SourceKey.of("130281/2024/CBS")).isEqualTo(key.sourceKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "130281/2024/CBS/473001",
                "130281/2024/CBS/473001/2024-03-29/x",
                "130281/2024/C/S/473001/2024-03-29",
                "130281/2024//473001/2024-03-29",
                "130281/2024/ CBS/473001/2024-03-29",
                "130281/24/CBS/473001/2024-03-29",
                "130281/2024/CBS/47/2024-03-29",
                "130281/2024/CBS/473001/2024-3-29",
                "130281/2024/CBS/473001/2023-12-31"
            })
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> ReconciliationKey.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \t", "\u3000"})
    void aSourceThatIsMissingIsUnknown(@Nullable String text) {
        assertThat(ReconciliationKey.parseSource(text)).isEqualTo(Checked.accepted("UNKNOWN"));
    }

    @Test
    void aSourceStandsInAKeyAsItIs() {
        for (String source : List.of("CBS", "国库集中支付系统 #1", "x".repeat(100))) {
            assertThat(ReconciliationKey.parseSource(" " + source + " ")).isEqualTo(Checked.accepted(source));
            assertThat(ReconciliationKey.of(TEXT.replace("CBS", source)).source())
                    .isEqualTo(source);
        }
    }

    @Test
    void aSourceThatCannotStandInAKeyIsRefused() {
        for (String source : List.of("C/S", "C\nS", "C\u0000S", "x".repeat(101))) {
            assertThat(ReconciliationKey.parseSource(source)).isEqualTo(Checked.refused(RejectCode.SOURCE_MALFORMED));
        }
    }

    @Test
    void anEntryBelongsToItsSourceUnitAndDay() {
        assertThat(ReconciliationKey.of(entry("CBS"))).contains(ReconciliationKey.of(TEXT));
        assertThat(ReconciliationKey.of(entry(null))).contains(ReconciliationKey.of(TEXT.replace("CBS", "UNKNOWN")));
        assertThat(ReconciliationKey.of(entry("C/S"))).isEmpty();
    }

    @Test
    void keysStandInTheOrderOfTheirTexts() {
        assertThat(Stream.of("B/473001/2024-01-02", "A/473002/2024-01-01", "A/473001/2024-01-03", "A/473001/2024-01-01")
                        .map(text -> ReconciliationKey.of("130281/2024/" + text))
                        .sorted()
                        .map(key -> key.text().substring(12)))
                .containsExactly(
                        "A/473001/2024-01-01", "A/473001/2024-01-03", "A/473002/2024-01-01", "B/473001/2024-01-02");
    }

    private static Entry entry(@Nullable String source) {
        Entry given = Given.payment("P-1", Given.ROAD, "2024-03-29", "12.00").entry();
        return new Entry(
                given.entryId(),
                given.revision(),
                given.kind(),
                null,
                given.line(),
                given.paidOn(),
                given.amount(),
                given.receivedOn(),
                new EntryDetails(null, null, null, null, null, null, null, source, null));
    }
}
