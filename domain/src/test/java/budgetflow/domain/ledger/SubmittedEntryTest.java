package budgetflow.domain.ledger;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.payment;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmittedEntryTest {

    @ParameterizedTest
    @CsvSource({
        "PAYMENT, 1, ",
        "PAYMENT, -1, SIGN_MISMATCH",
        "PAYMENT, 0, AMOUNT_ZERO",
        "REFUND, -1, ",
        "REFUND, 1, SIGN_MISMATCH",
        "CORRECTION, 1, ",
        "CORRECTION, -1, ",
        "CORRECTION, 0, AMOUNT_ZERO",
        "REVERSAL, -1, ",
        "REVERSAL, 0, AMOUNT_ZERO",
        "PAYMENT, 1000000000000000, ",
        "PAYMENT, 1000000000000001, AMOUNT_TOO_LARGE",
        "REFUND, -9223372036854775808, AMOUNT_TOO_LARGE",
    })
    void theAmountHasToFitTheKind(EntryKind kind, long fen, RejectCode code) {
        if (code == null) {
            assertThat(kind.misfit(new Money(fen))).isEmpty();
        } else {
            assertThat(kind.misfit(new Money(fen))).contains(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "130281, 2024, 473001, B-208, PAYMENT, 2024-12-31, ,",
        "13028, 2024, 473001, B-208, PAYMENT, 2024-12-31, region, REGION_MALFORMED",
        "'', 2024, 473001, B-208, PAYMENT, 2024-12-31, region, VALUE_MISSING",
        "130281, 24, 473001, B-208, PAYMENT, 2024-12-31, fiscal_year, YEAR_MALFORMED",
        "130281, 2024, 47, B-208, PAYMENT, 2024-12-31, unit_code, UNIT_MALFORMED",
        "130281, 2024, 473001, B-1, PAYMENT, 2024-12-31, line_code, LINE_CODE_MALFORMED",
        "130281, 2024, 473001, B-208, payment, 2024-12-31, kind, KIND_UNKNOWN",
        "130281, 2024, 473001, B-208, PAYMENT, 2025-01-01, paid_on, OUTSIDE_FISCAL_YEAR",
        "130281, 2024, 473001, B-208, PAYMENT, 2023-12-31, paid_on, OUTSIDE_FISCAL_YEAR"
    })
    void theFirstFieldAtFaultIsNamed(
            String region,
            String year,
            String unit,
            String code,
            String kind,
            String paidOn,
            String field,
            RejectCode why) {
        SubmittedEntry entry = new SubmittedEntry(
                "P-1", 0, kind, null, region, year, unit, code, day(paidOn), 100, null, EntryDetails.NONE);

        assertThat(entry.rejected().map(rejected -> rejected.field())).isEqualTo(Optional.ofNullable(field));
        assertThat(entry.rejected().map(rejected -> rejected.code())).isEqualTo(Optional.ofNullable(why));
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT, 2024-12-31, 100, false",
        "PAYMENT, 2025-01-01, 100, true",
        "PAYMENT, 2025-01-01, -100, false",
        "REFUND, 2023-12-31, -100, true",
        "payment, 2025-01-01, 100, false",
    })
    void onlyItsDayKeepsItOut(String kind, String paidOn, long fen, boolean onlyItsDay) {
        SubmittedEntry entry = new SubmittedEntry(
                "P-1", 0, kind, null, "130281", "2024", "473001", "B-208", day(paidOn), fen, null, EntryDetails.NONE);

        assertThat(entry.isOnlyOutsideYear()).isEqualTo(onlyItsDay);
    }

    @ParameterizedTest
    @CsvSource({"'', VALUE_MISSING", "' ', VALUE_MISSING"})
    void anEntryNeedsAnId(String id, RejectCode code) {
        assertThat(payment(id, ROAD, "2024-03-31", "1.00")
                        .rejected()
                        .orElseThrow()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void anIdIsShortAndPrintable() {
        assertThat(payment("x".repeat(Entry.MAX_ID_LENGTH), ROAD, "2024-03-31", "1.00")
                        .rejected())
                .isEmpty();
        for (String id : new String[] {"x".repeat(Entry.MAX_ID_LENGTH + 1), "P\n1"}) {
            assertThat(payment(id, ROAD, "2024-03-31", "1.00")
                            .rejected()
                            .orElseThrow()
                            .code())
                    .isEqualTo(RejectCode.VALUE_TOO_LONG);
        }
    }

    @Test
    void whenItWasReceivedDoesNotMatterForBeingTheSame() {
        Entry entry = payment("P-1", ROAD, "2024-03-31", "1.00").entry();
        Entry sentAgain = new Entry(
                entry.entryId(),
                entry.revision(),
                entry.kind(),
                entry.relatesTo(),
                entry.line(),
                entry.paidOn(),
                entry.amount(),
                day("2024-05-01"),
                entry.details());

        assertThat(entry.receivedOn()).isEqualTo(day("2024-03-31"));
        assertThat(sentAgain.hasContentOf(entry)).isTrue();
    }
}
