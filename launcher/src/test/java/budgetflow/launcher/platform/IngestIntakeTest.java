package budgetflow.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.api.payment.RowTaker;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs send is read by the very checks of files. */
class IngestIntakeTest {
    private static final String KEY = "\"region\":\"130281\",\"fiscal_year\":2024,\"unit_code\":\"473001\","
            + "\"line_code\":\"13028124P00337210001L\"";

    private final List<SubmittedEntry> taken = new ArrayList<>();
    private final List<RowTaker.Refused> refused = new ArrayList<>();

    private void read(String... rows) throws IOException {
        byte[] text = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        Settings settings = Settings.defaults();
        try (WireFormat wire = WireFormat.of(settings, Patience.ONE_TRY)) {
            new IngestIntake(settings, wire).read("api:test:1", () -> new ByteArrayInputStream(text), new RowTaker() {
                @Override
                public void taken(long row, SubmittedEntry entry) {
                    taken.add(entry);
                }

                @Override
                public void refused(Refused one) {
                    refused.add(one);
                }
            });
        }
    }

    private static String row(String id, String paidOn, String amount) {
        return "{\"entry_id\":\"" + id + "\",\"kind\":\"PAYMENT\"," + KEY + ",\"paid_on\":\"" + paidOn
                + "\",\"amount\":" + amount + ",\"colour\":\"red\"}";
    }

    @Test
    void goodRowsAreTakenAndOthersRefusedWithTheirLine() throws IOException {
        read(
                row("P-1", "2024-05-06", "\"12.34\""),
                "",
                row("P-2", "2024-05-06", "0.001"),
                row("P-3", "2025-01-01", "5"),
                "{\"entry_id\":\"P-4\"}",
                "no object");

        assertThat(taken).singleElement().satisfies(entry -> {
            assertThat(entry.fen()).isEqualTo(12_34);
            assertThat(entry.entry().line().text()).isEqualTo("130281/2024/473001/13028124P00337210001L");
        });
        assertThat(refused.stream().map(one -> one.rejection().row())).containsExactly(3L, 4L, 5L, 6L);
        assertThat(refused.stream().map(one -> one.rejection().code()))
                .startsWith(RejectCode.AMOUNT_BELOW_FEN, RejectCode.OUTSIDE_FISCAL_YEAR)
                .endsWith(RejectCode.JSON_UNREADABLE);
        RowTaker.Refused outside = refused.get(1);
        assertThat(outside.keptOut()).isNotNull();
        assertThat(outside.amount()).isEqualTo(new Money(5_00));
        assertThat(outside.line()).isNotNull();
        assertThat(refused.get(2).line()).isNull();
        assertThat(refused.get(3).line()).isNull();
    }

    @Test
    void whatIsNoTextIsRefusedAsAWhole() throws IOException {
        read("\u0000");

        assertThat(taken).isEmpty();
        assertThat(refused)
                .singleElement()
                .satisfies(whole -> assertThat(whole.rejection().code()).isEqualTo(RejectCode.NOT_TEXT));
    }
}
