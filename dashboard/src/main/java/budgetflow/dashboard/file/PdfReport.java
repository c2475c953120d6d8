package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportText;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;

/** Tables as PDF: the HTML document, set on pages with their numbers and a running head. */
final class PdfReport {
    /** A document is set as a whole, in memory. */
    static final int MOST_ROWS = 5_000;

    /** Longer words would push all else off the page. */
    static final int LONGEST_WORDS = 300;

    private static final String FAMILY = "report";
    private static final int BOLD = 700;

    static {
        // It tells of every style it passes over, to the terminal; what matters it throws.
        XRLog.setLoggingEnabled(false);
    }

    private PdfReport() {}

    /** What begins the HTML of a document that becomes a PDF. */
    static String style(FileLanguage language, ReportHeader header, ReportText title) {
        String head =
                language.of(title) + "　" + header.asOf() + "　v" + header.stamp().version();
        String warning = header.stamp().synthetic() ? language.of(HeaderText.SYNTHETIC) : "";
        return HtmlStyle.ofPages(FAMILY, quoted(head), quoted(warning));
    }

    private static String quoted(String words) {
        return words.replace("\\", "").replace("'", "’").replace("\n", " ");
    }

    /**
     * Sets a document.
     *
     * @param html of {@link HtmlReport}, with {@link #style}
     */
    static void write(String html, ReportFont font, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        // Nothing is fetched, whatever a document names.
        builder.useUriResolver((base, uri) -> null);
        // One file serves both weights: the bold one is drawn by the reader as it can.
        builder.useFont(font.file().toFile(), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font.file().toFile(), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.withProducer("Budgetflow");
        builder.toStream(new KeptOpen(out));
        builder.run();
        out.flush();
    }

    /** Whether so many rows can be set. */
    static void check(long rows) {
        if (rows > MOST_ROWS) {
            throw new UnprintableReportException(
                    "共 " + rows + " 行，PDF 最多 " + MOST_ROWS + " 行；请缩小范围，或改用 XLSX、CSV、HTML",
                    rows + " rows, and a PDF holds " + MOST_ROWS + ": narrow the selection, or take XLSX, CSV or HTML");
        }
    }
}
