package budgetflow.dashboard.file;

/** How the documents look. */
final class HtmlStyle {
    /** On screens and on paper. */
    static final String PLAIN = """
            @page { size: A4 landscape; margin: 16mm 10mm 14mm 10mm; }
            body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", SimSun, sans-serif;
              font-size: 9pt; color: #111; background: #fff; margin: 0; }
            section { page-break-after: always; padding: 4pt; }
            section:last-child { page-break-after: auto; }
            h1 { font-size: 15pt; text-align: center; margin: 4pt 0; }
            h2 { font-size: 11pt; margin: 10pt 0 4pt 0; }
            .synthetic { color: #b00000; border: 1.5pt solid #b00000; text-align: center; font-weight: bold;
              padding: 3pt; margin: 0 0 4pt 0; }
            .about { margin: 0 0 3pt 0; }
            .unit { float: right; }
            table { border-collapse: collapse; width: 100%; }
            thead { display: table-header-group; }
            .many { font-size: 8pt; }
            tr { page-break-inside: avoid; }
            th, td { border: 0.5pt solid #555; padding: 2pt 3pt; vertical-align: middle; }
            th { background: #f2f2f2; text-align: center; }
            td[hidden] { display: none; }
            .figure { text-align: right; white-space: nowrap; }
            .day { text-align: center; white-space: nowrap; }
            .code, .words { word-wrap: break-word; overflow-wrap: anywhere; }
            .total td, .subtotal td { font-weight: bold; }
            .notes { font-size: 7.5pt; padding-left: 16pt; overflow-wrap: anywhere; }
            """;

    private HtmlStyle() {}

    /**
     * On the pages of a PDF: every page has a head and its number. Margin boxes inherit nothing from the body, which is why
     * they name the font again.
     *
     * @param head our own words, without quotes
     * @param warning above every page; empty where there is nothing to warn of
     */
    static String ofPages(String family, String head, String warning) {
        String font = "font-family: '" + family + "'; font-size: 7.5pt;";
        return """
                body { font-family: '%1$s'; font-size: 7.5pt; }
                .many { font-size: 6pt; }
                .many td, .many th { padding: 1.5pt; }
                table { -fs-table-paginate: paginate; table-layout: fixed; }
                @page {
                  @top-left { content: '%2$s'; %4$s }
                  @top-right { content: '%3$s'; %4$s color: #b00000; }
                  @bottom-center { content: counter(page) ' / ' counter(pages); %4$s }
                }
                """.formatted(family, head, warning, font);
    }
}
