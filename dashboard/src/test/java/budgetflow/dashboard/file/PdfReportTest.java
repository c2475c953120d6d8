package budgetflow.dashboard.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.TableName;
import budgetflow.schemas.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PDFs, read back as text; and what is said where there is no font to set them in. */
class PdfReportTest {
    /** Of Debian's package fonts-droid-fallback. */
    private static final Path FONT = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");

    @TempDir
    private Path folder;

    private static Path installed() {
        assumeTrue(Files.exists(FONT), "No font with Chinese: apt-get install fonts-droid-fallback");
        return FONT;
    }

    private static ReportWriter writer(Path font) {
        return ReportWriter.of(Settings.load(Map.of(), Map.of("report-font", font.toString())));
    }

    private static PDDocument pdf(ReportBook book, TableName name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer(installed()).write(ReportFormat.PDF, book.header(), book.table(name), null, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    @Test
    void theChineseOfATableCanBeReadInIt() throws IOException {
        try (PDDocument pdf = pdf(SampleReport.usual(), TableName.PROJECTS)) {
            String text = text(pdf);

            assertThat(text)
                    .contains("项目支出决算表", "单位：万元", "合计", "模拟数据", "13028124P00337210001L", "桥梁")
                    .contains("9,877.54", "33.44%", "1 / " + pdf.getNumberOfPages());
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            assertThat(Math.round(page.getWidth() / 72 * 25.4)).isEqualTo(297);
        }
    }

    @Test
    void aBookIsOneDocumentWithEveryTable() throws IOException {
        ReportBook book = SampleReport.usual();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        writer(installed()).writeBook(ReportFormat.PDF, book.header(), book.tables(), null, out);

        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = text(pdf);
            for (TableName name : TableName.values()) {
                assertThat(text).contains("表" + name.number() + " ");
            }
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(TableName.values().length);
        }
    }

    @Test
    void hostileNamesAreSetAsWords() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ReportTable> tables = Hostile.NAMES.stream()
                .map(name -> SampleReport.named(name).table(TableName.SELF_ASSESSMENT))
                .toList();

        writer(installed()).writeBook(ReportFormat.PDF, SampleReport.usual().header(), tables, null, out);

        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = text(pdf);
            assertThat(text).contains("<script>alert(1)</script>", "转向", "_x0041_");
            assertThat(text.split("13028124P00337210001L", -1)).hasSize(tables.size() + 1);
        }
    }

    @Test
    void withoutAFontItIsSaidWhatToInstall() {
        ReportWriter writer = ReportWriter.of(Settings.defaults());

        assertThatExceptionOfType(UnprintableReportException.class)
                .isThrownBy(() -> writer.check(ReportFormat.PDF))
                .withMessageContainingAll("report-font", "fonts-droid-fallback", "中文字体");
        writer.check(ReportFormat.XLSX);
    }

    @ParameterizedTest
    @CsvSource({"4F54544F,CFF", "74746366,collection", "25504446,no TrueType"})
    void aFontThatIsNoTrueTypeIsRefused(String begins, String why) throws IOException {
        Path font = Files.write(folder.resolve("font"), HexFormat.of().parseHex(begins));

        assertThatExceptionOfType(UnprintableReportException.class)
                .isThrownBy(() -> writer(font).check(ReportFormat.PDF))
                .withMessageContainingAll(why, font.toString(), "fonts-droid-fallback");
    }

    @Test
    void aFontThatIsNotThereIsRefused() {
        assertThatExceptionOfType(UnprintableReportException.class)
                .isThrownBy(() -> writer(folder.resolve("none.ttf")).check(ReportFormat.PDF))
                .withMessageContainingAll("cannot be read", "无法读取");
    }
}
