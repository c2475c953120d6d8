package budgetflow.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.ingest.document.result.ImportResult;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage that changes nothing: charset, line ends, separators, digits, the order of columns, page breaks. */
class SameReadingTest {

    @ParameterizedTest
    @MethodSource("budgetflow.ingest.document.Documents#all")
    void charsetAndLineEndsDoNotMatter(String name) {
        String text = Documents.text(name);
        String json = Documents.read(name).toJson();

        assertThat(Documents.read(text.getBytes(Charset.forName("GB18030"))).toJson())
                .isEqualTo(json);
        assertThat(Documents.read(("\ufeff" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8))
                        .toJson())
                .isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("budgetflow.ingest.document.Documents#all")
    void separatorsDoNotMatter(String name) {
        String plain = Documents.text(name).replaceAll("(?<=\\d),(?=\\d{3})", "");

        assertThat(Documents.read(plain.getBytes(StandardCharsets.UTF_8)).toJson())
                .isEqualTo(Documents.read(name).toJson());
    }

    @ParameterizedTest
    @MethodSource("budgetflow.ingest.document.Documents#all")
    void fullWidthDigitsDoNotMatter(String name) {
        StringBuilder wide = new StringBuilder();
        Documents.text(name).chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));

        assertThat(Documents.read(wide.toString().getBytes(StandardCharsets.UTF_8))
                        .toJson())
                .isEqualTo(Documents.read(name).toJson());
    }

    @ParameterizedTest
    @CsvSource({
        "lanshan-2024, 145, 167, 5, 6",
        "lanshan-2024, 145, 167, 3, 4",
        "lanshan-2024, 213, 235, 6, 7",
        "lanshan-2024, 213, 235, 4, 8",
        "lanshan-2024, 333, 343, 0, 2",
        "lanshan-2024, 243, 261, 7, 8",
        "danfeng-2024, 423, 441, 3, 5",
        "danfeng-2024, 423, 441, 0, 2",
        "danfeng-2024, 600, 611, 1, 2",
        "changan-2023, 586, 617, 1, 2",
        "changan-2023, 308, 315, 0, 1",
    })
    void columnsMayStandInAnyOrder(String name, int first, int last, int one, int other) {
        List<String> lines = Documents.lines(name);
        for (int line = first; line <= last; line++) {
            lines.set(line - 1, swapped(lines.get(line - 1), one, other));
        }

        assertThat(Documents.read(lines).toJson())
                .isEqualTo(Documents.read(name).toJson());
    }

    @ParameterizedTest
    @CsvSource({
        "617, 895, 8, 3, 4, 9, 4, 5",
        "1254, 1447, 5, 3, 4, 6, 4, 5",
        "7, 219, 3, -1, -1, 5, 1, 2",
        "1455, 1640, 3, -1, -1, 6, 4, 5"
    })
    void columnsOfCellLinesMayStandInAnyOrder(
            int first, int last, int headerCells, int headerOne, int headerOther, int cells, int one, int other) {
        List<String> lines = Documents.lines(Documents.XINLE);
        int start = first - 1;
        for (int i = start; i <= last; i++) {
            if (lines.get(i).isEmpty()) {
                int count = i - start;
                if (count == cells) {
                    Collections.swap(lines, start + one, start + other);
                } else if (count == headerCells && headerOne >= 0) {
                    Collections.swap(lines, start + headerOne, start + headerOther);
                }
                start = i + 1;
            }
        }

        ImportResult result = Documents.read(lines);

        assertThat(lines).isNotEqualTo(Documents.lines(Documents.XINLE));
        assertThat(result.toJson()).isEqualTo(Documents.read(Documents.XINLE).toJson());
    }

    @Test
    void labelsAndAmountsOfABalanceMayStandInAnyOrder() {
        List<String> lines = Documents.lines(Documents.LANSHAN);
        for (int line = 79; line <= 107; line++) {
            lines.set(line - 1, swapped(lines.get(line - 1), 0, 1));
        }

        assertThat(Documents.read(lines).toJson())
                .isEqualTo(Documents.read(Documents.LANSHAN).toJson());
    }

    private static String swapped(String line, int one, int other) {
        if (line.isBlank() || line.contains("---")) {
            return line;
        }
        boolean pipes = line.startsWith("|");
        String[] cells = pipes ? line.substring(1, line.length() - 1).split("\\|", -1) : line.split("\t", -1);
        String kept = cells[one];
        cells[one] = cells[other];
        cells[other] = kept;
        return pipes ? "|" + String.join("|", cells) + "|" : String.join("\t", cells);
    }

    @ParameterizedTest
    @CsvSource({
        "lanshan-2024, 126", "lanshan-2024, 155", "lanshan-2024, 250", "lanshan-2024, 339", "lanshan-2024, 90",
        "danfeng-2024, 330", "danfeng-2024, 434", "danfeng-2024, 606", "changan-2023, 375", "changan-2023, 603",
        "zunhua-2024, 119", "zunhua-2024, 125", "xinle-2021, 302", "xinle-2021, 1336",
    })
    void aPageBreakInsideATableDoesNotMatter(String name, int after) {
        ImportResult whole = Documents.read(name);

        for (List<String> page :
                List.of(List.of("", "- 12 -", ""), List.of("12"), List.of("", "\f第 12 页", ""), List.of("", "", ""))) {
            List<String> lines = Documents.lines(name);
            lines.addAll(after, page);

            ImportResult broken = Documents.read(lines);

            assertThat(figures(broken)).as(page.toString()).isEqualTo(figures(whole));
        }
    }

    /** Everything but the lines of the findings, which a page break moves. */
    private static List<Object> figures(ImportResult result) {
        List<Object> figures = new ArrayList<>(List.of(
                result.document(),
                result.totals(),
                result.units(),
                result.functional(),
                result.economic(),
                result.projects(),
                result.outcome()));
        result.findings()
                .forEach(finding ->
                        figures.add(finding.code() + " " + finding.expectedFen() + " " + finding.actualFen()));
        return figures;
    }

    @Test
    void aRepeatedHeaderAfterAPageBreakDoesNotMatter() {
        List<String> lines = Documents.lines(Documents.LANSHAN);
        lines.addAll(155, List.of("", "- 12 -", "", lines.get(144), lines.get(145)));

        assertThat(figures(Documents.read(lines))).isEqualTo(figures(Documents.read(Documents.LANSHAN)));
    }

    @Test
    void parenthesesAndSignsAreNegative() {
        List<String> signed = Documents.with(Documents.LANSHAN, 343, "166.00", "-166.00");
        List<String> bracketed = Documents.with(Documents.LANSHAN, 343, "166.00", "(166.00)");

        assertThat(Documents.read(bracketed).projects())
                .isEqualTo(Documents.read(signed).projects());
        assertThat(Documents.read(signed).projects()).anyMatch(project -> project.totalFen() == -166000000L);
    }
}
