package budgetflow.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.Outcome;
import budgetflow.ingest.document.text.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break a reader end in a clear error, soon and within little memory. */
class HostileFilesTest {

    private static void isRefused(ImportResult result, FindingCode code) {
        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(Documents.found(result, code)).hasSize(1);
        assertThat(result.toJson()).contains("\"outcome\" : \"REJECTED\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "|", ","})
    void aMillionColumnsExceedALimit(String separator) {
        byte[] bytes =
                ("单位：元\n" + separator + "1".concat(separator).repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        isRefused(BudgetDocument.read("wide.csv", bytes, ImportOptions.none()), FindingCode.LIMIT_EXCEEDED);
        isRefused(BudgetDocument.read("wide.txt", bytes, ImportOptions.none()), FindingCode.LIMIT_EXCEEDED);
    }

    @Test
    void moreColumnsThanAnyFormHasExceedALimit() {
        String row = "项目\t".repeat(Limits.MAX_CELLS + 1);

        isRefused(Documents.read(row.getBytes(StandardCharsets.UTF_8)), FindingCode.LIMIT_EXCEEDED);
    }

    @Test
    void aLineOfAHundredMegabytesIsNotEvenRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("long.txt");
        byte[] megabyte = "预".repeat(350_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
        }

        isRefused(BudgetDocument.read(file, ImportOptions.none()), FindingCode.LIMIT_EXCEEDED);
    }

    @Test
    void aLineBeyondItsLimitIsNamed() {
        String text = "单位：元\n" + "1".repeat(Limits.MAX_LINE_CHARS + 1);

        ImportResult result = Documents.read(text.getBytes(StandardCharsets.UTF_8));

        isRefused(result, FindingCode.LIMIT_EXCEEDED);
        assertThat(result.findings().get(0).message()).contains("第 2 行").contains("line 2");
    }

    @Test
    void aWorkbookThatUnpacksToGigabytesIsRefused() throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }

        isRefused(
                BudgetDocument.read("bomb.xlsx", bomb.toByteArray(), ImportOptions.none()), FindingCode.LIMIT_EXCEEDED);
    }

    @Test
    void aWorkbookWithEntitiesIsRefused() throws IOException {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }

        ImportResult result = BudgetDocument.read("entities.xlsx", bytes.toByteArray(), ImportOptions.none());

        isRefused(result, FindingCode.FILE_UNREADABLE);
        assertThat(result.findings().get(0).message()).contains("entities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 x", "\u0000\u0001\u0002", "PK\u0003\u0004 not a workbook"})
    void binaryFilesAreRefused(String content) {
        isRefused(Documents.read(content.getBytes(StandardCharsets.ISO_8859_1)), FindingCode.FILE_UNREADABLE);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(Documents.read(new byte[0]).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void tenMegabytesTakeSeconds() {
        StringBuilder text = new StringBuilder(Documents.text(Documents.DANFENG));
        List<String> lines = Documents.lines(Documents.LANSHAN);
        String tables = String.join("\n", lines.subList(72, 360));
        while (text.length() < 9_000_000) {
            text.append('\n').append(tables);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isGreaterThan(10_000_000);

        ImportResult result = assertTimeout(Duration.ofSeconds(40), () -> Documents.read(bytes));

        assertThat(result.findings()).isNotEmpty();
    }
}
