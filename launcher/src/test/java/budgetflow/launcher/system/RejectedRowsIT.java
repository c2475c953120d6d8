package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.Dashboard;
import budgetflow.dashboard.api.payment.PaymentIntake;
import budgetflow.ingest.Ingest;
import budgetflow.ingest.IngestReport;
import budgetflow.ingest.ProgressListener;
import budgetflow.ingest.file.Inputs;
import budgetflow.ingest.kind.IngestKind;
import budgetflow.ingest.send.KafkaRecordSink;
import budgetflow.ingest.send.RecordSink;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were rejected are downloaded from the dashboard, corrected and fed again: none is lost on the way. */
@Timeout(300)
class RejectedRowsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String HEADER = "kind,entry_id,region,fiscal_year,unit_code,line_code,paid_on,payee,amount\n";
    private static final String LINE = "130281,2024,473001,13028124P00337210001L,2024-03-29,";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void whatIsDownloadedAndCorrectedIsTakenWithItsWordsAsTheyWere() throws Exception {
        Path payments = Files.writeString(
                folder.resolve("payments.csv"),
                HEADER
                        + "PAYMENT,E-1," + LINE + "\"=SUM(A1),\"\"合成\"\"\",12.345\n"
                        + "PAYMENT,E-2," + LINE + "'引号,1.2.3\n"
                        + "REFUND,E-3," + LINE + "合成,5.00\n"
                        + "PAYMENT,E-4," + LINE + "合成,7.00\n");
        try (LocalPlatform platform = LocalPlatform.temporary(Settings.defaults());
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ONE_TRY)) {
            Settings settings = platform.settings()
                    .with(SettingKeys.DATA_DIR, folder.toString())
                    .with(SettingKeys.HTTP_PORT, "0");
            assertThat(ingest(settings, wire, payments).rowsRejected()).isEqualTo(3);

            Path downloaded = folder.resolve("again.csv");
            try (Dashboard dashboard = Dashboard.startDemo(settings, wire, PaymentIntake.none(), Clock.systemUTC())) {
                Files.writeString(downloaded, download(dashboard, 3));
            }

            String text = Files.readString(downloaded);
            assertThat(text).contains("'=SUM(A1)", "''引号", "AMOUNT_BELOW_FEN", "SIGN_MISMATCH");
            // As it is, it is rejected again, for the same reasons: nothing was mended on the way.
            assertThat(ingest(settings, wire, downloaded).rowsRejected()).isEqualTo(3);
            String corrected =
                    text.replace("12.345", "12.34").replace("1.2.3", "1.23").replace(",5.00", ",-5.00");
            Files.writeString(downloaded, corrected);
            IngestReport report = ingest(settings, wire, downloaded);
            assertThat(report.rowsAccepted()).isEqualTo(3);
            assertThat(report.rowsRejected()).isZero();
        }
        assertThat(Files.readString(folder.resolve("rejects/again.rejects.csv"), StandardCharsets.UTF_8))
                .as("the words were read back without what kept them from running")
                .contains("\"=SUM(A1),\"\"合成\"\"\"", ",'引号,")
                .doesNotContain("''引号");
    }

    private IngestReport ingest(Settings settings, WireFormat wire, Path file) throws Exception {
        try (RecordSink sink = KafkaRecordSink.connect(settings.clientProperties(), wire);
                Inputs inputs = Inputs.of(List.of(file), InputStream.nullInputStream())) {
            return new Ingest(sink, folder.resolve("rejects"), ProgressListener.SILENT)
                    .run(IngestKind.PAYMENTS, inputs);
        }
    }

    /** As soon as the dashboard has all of them. */
    private static String download(Dashboard dashboard, int rows) throws Exception {
        URI uri = URI.create(dashboard.url() + "/export/rejected-rows?source=payments.csv");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 200 && answer.body().lines().count() > rows) {
                return answer.body();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the rejections did not come to the dashboard");
    }
}
