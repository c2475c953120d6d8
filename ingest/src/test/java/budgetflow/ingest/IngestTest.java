package budgetflow.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.file.Inputs;
import budgetflow.ingest.kind.IngestKind;
import budgetflow.ingest.text.TextDecoding;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    private static final String HEADER = "entry_id,kind,region,fiscal_year,unit_code,line_code,paid_on,amount,payee";
    private static final String REST = ",PAYMENT,130281,2024,473001,13028124P00337210001L,2024-03-31,";

    @TempDir
    private Path folder;

    private final GatheringSink sink = new GatheringSink();

    @Test
    void goodRowsAreSentWithTheirOriginAndBadOnesKeptOut() throws IOException {
        FileReport report =
                ingest("p.csv", HEADER, "P-1" + REST + "1.00,甲", "P-2" + REST + "x,乙", "P-3" + REST + "2.00,丙");

        assertThat(sink.entries).extracting(SubmittedEntry::entryId).containsExactly("P-1", "P-3");
        assertThat(sink.origins).containsExactly(new Origin("p.csv", 2), new Origin("p.csv", 4));
        assertThat(sink.rejections)
                .containsExactly(new Rejection(
                        "p.csv", 3, "amount", RejectCode.AMOUNT_UNREADABLE, "x", "P-2" + REST + "x,乙", HEADER));
        assertThat(report.rowsRead()).isEqualTo(3);
        assertThat(report.rowsAccepted()).isEqualTo(2);
        assertThat(report.rowsRejected()).isEqualTo(1);
        assertThat(report.amounts()).isEqualTo(totals(300, 0, 1));
    }

    @Test
    void aRowDatedOutsideItsYearIsRejectedAndSentAlong() throws IOException {
        FileReport report = ingest("p.csv", HEADER, "P-1" + REST.replace("2024-03-31", "2025-03-31") + "1.00,甲");

        assertThat(sink.entries).isEmpty();
        assertThat(sink.keptOut).extracting(SubmittedEntry::entryId).containsExactly("P-1");
        assertThat(sink.rejections).extracting(Rejection::code).containsExactly(RejectCode.OUTSIDE_FISCAL_YEAR);
        assertThat(report.rowsRejected()).isEqualTo(1);
    }

    @Test
    void theRejectsFileHasTheOriginalColumnsAndWhy() throws IOException {
        FileReport report = ingest("p.csv", HEADER, "P-2" + REST + "x,\"乙,丙\"", "P-4,PAYMENT", "P-5" + REST + "1,a,b");

        assertThat(Files.readString(report.rejectsFile()))
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFF" + HEADER + ",rejected_row,rejected_field,rejected_code,rejected_reason,rejected_value",
                        "P-2" + REST + "x,\"乙,丙\",2,amount,AMOUNT_UNREADABLE," + quoted(RejectCode.AMOUNT_UNREADABLE)
                                + ",x",
                        ",,,,,,,,,3,,ROW_TOO_SHORT," + quoted(RejectCode.ROW_TOO_SHORT) + ",\"P-4,PAYMENT\"",
                        ",,,,,,,,,4,,ROW_TOO_LONG," + quoted(RejectCode.ROW_TOO_LONG) + ",\"P-5" + REST + "1,a,b\"",
                        ""));
    }

    @Test
    void theRejectsFileCorrectedAndFedAgainIsAcceptedWithoutANote() throws IOException {
        Path rejects = ingest("p.csv", HEADER, "P-2" + REST + "12.345,乙").rejectsFile();
        Files.writeString(rejects, Files.readString(rejects).replace("12.345,乙", "12.34,乙"));

        FileReport again = run(IngestKind.PAYMENTS, rejects).files().get(0);

        assertThat(again.hasRejects()).isFalse();
        assertThat(again.ignoredColumns()).isEmpty();
        assertThat(sink.entries).extracting(SubmittedEntry::fen).containsExactly(1234L);
    }

    @Test
    void aRejectsFileFedAgainUncorrectedKeepsItsColumnsAndIsNotWrittenOver() throws IOException {
        Path rejects = ingest("p.csv", HEADER, "P-2" + REST + "x,乙").rejectsFile();

        Path again = run(IngestKind.PAYMENTS, rejects).files().get(0).rejectsFile();

        assertThat(again.getFileName()).hasToString("p.rejects-2.csv");
        assertThat(again).hasSameTextualContentAs(rejects);
    }

    @Test
    void objectsAreRejectedAsObjectsAndFedAgain() throws IOException {
        String object = "{\"entry_id\":\"P-1\",\"kind\":\"PAYMENT\",\"region\":\"130281\",\"fiscal_year\":2024,"
                + "\"unit_code\":\"473001\",\"line_code\":\"13028124P00337210001L\",\"paid_on\":\"2024-03-31\","
                + "\"amount\":12.345,\"more\":{\"a\":[1,1.50]}}";
        FileReport report = ingest("p.ndjson", object, "no object");

        assertThat(report.ignoredColumns()).containsExactly("more");
        assertThat(Files.readAllLines(report.rejectsFile()))
                .containsExactly(
                        object.replace("]}}", "]},")
                                + "\"rejected_row\":1,\"rejected_field\":\"amount\",\"rejected_code\":\"AMOUNT_BELOW_FEN\","
                                + "\"rejected_reason\":\"" + RejectCode.AMOUNT_BELOW_FEN.reason()
                                + "\",\"rejected_value\":\"12.345\"}",
                        "{\"rejected_original\":\"no object\",\"rejected_row\":2,\"rejected_field\":\"\","
                                + "\"rejected_code\":\"JSON_UNREADABLE\",\"rejected_reason\":\""
                                + RejectCode.JSON_UNREADABLE.reason() + "\",\"rejected_value\":\"no object\"}");

        Files.writeString(
                report.rejectsFile(),
                Files.readAllLines(report.rejectsFile()).get(0).replace("12.345", "12.34"));
        assertThat(run(IngestKind.PAYMENTS, report.rejectsFile()).rowsAccepted())
                .isEqualTo(1);
    }

    @Test
    void gb18030AndCrlfAndAByteOrderMarkMakeNoDifference() throws IOException {
        String text = HEADER + "\r\nP-1" + REST + "1,遵化市\r\n";
        Path gb = file("gb.csv", text.getBytes(TextDecoding.GB18030));
        Path utf = file("utf.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));

        IngestReport report = run(IngestKind.PAYMENTS, gb, utf);

        assertThat(report.files()).extracting(FileReport::charset).containsExactly("GB18030", "UTF-8");
        assertThat(sink.entries).hasSize(2);
        assertThat(sink.entries.get(0)).isEqualTo(sink.entries.get(1));
    }

    @Test
    void aFileThatCannotBeReadIsOneRejectionAndStopsNoOther() throws IOException {
        Path binary = file("a.csv", new byte[] {'P', 'K', 3, 4, 0, 0});
        Path latin = file("b.csv", "Café,5\n".getBytes(StandardCharsets.ISO_8859_1));
        Path empty = file("c.csv", new byte[0]);
        Path blank = file("d.ndjson", "\n \n".getBytes(StandardCharsets.UTF_8));
        Path headless = file("e.csv", "entry_id,amount\nP-1,5\n".getBytes(StandardCharsets.UTF_8));
        Path good = file("f.csv", (HEADER + "\nP-1" + REST + "1,\n").getBytes(StandardCharsets.UTF_8));

        IngestReport report = run(IngestKind.PAYMENTS, binary, latin, empty, blank, headless, good);

        assertThat(sink.rejections)
                .containsExactly(
                        new Rejection("a.csv", 0, null, RejectCode.NOT_TEXT, null, ""),
                        new Rejection("b.csv", 0, null, RejectCode.NOT_TEXT, null, ""),
                        new Rejection("c.csv", 0, null, RejectCode.EMPTY_FILE, null, ""),
                        new Rejection("d.ndjson", 0, null, RejectCode.EMPTY_FILE, null, ""),
                        new Rejection("e.csv", 1, "kind", RejectCode.COLUMN_MISSING, null, "entry_id,amount"));
        assertThat(report.filesRefused()).isEqualTo(5);
        assertThat(report.rowsRead()).isEqualTo(1);
        assertThat(report.rowsAccepted()).isEqualTo(1);
        assertThat(report.hasRejects()).isTrue();
        assertThat(Files.readString(report.files().get(4).rejectsFile()))
                .startsWith("\uFEFFentry_id,amount,rejected_row,")
                .contains("\r\n,,1,kind,COLUMN_MISSING,");
    }

    @Test
    void aHeaderAloneIsAFileOfNoRows() throws IOException {
        FileReport report = ingest("p.csv", HEADER);

        assertThat(report.hasRejects()).isFalse();
        assertThat(report.rowsRead()).isZero();
        assertThat(folder.resolve("rejects")).doesNotExist();
    }

    @Test
    void unknownColumnsAreNoted() throws IOException {
        FileReport report = ingest("p.csv", HEADER + ",备注,", "P-1" + REST + "1,甲,x,");

        assertThat(report.ignoredColumns()).containsExactly("备注");
        assertThat(report.rowsAccepted()).isEqualTo(1);
    }

    @Test
    void hostileAmountsNeverOverflowTheSums() throws IOException {
        String largest = "10000000000000.00";
        String[] rows = new String[20_001];
        rows[0] = HEADER;
        for (int i = 1; i < rows.length; i++) {
            rows[i] = "P-" + i + REST + largest + ",";
        }

        assertThat(ingest("p.csv", rows).amounts().acceptedFen())
                .isEqualTo(BigInteger.TEN.pow(15).multiply(BigInteger.valueOf(20_000)));
    }

    @Test
    void aFolderIsItsFilesByName() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        for (String name : List.of("b.jsonl", "a.csv", "notes.txt", "c.NDJSON")) {
            file("in/" + name, (HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run(IngestKind.PAYMENTS, folder.resolve("in")).files())
                .extracting(FileReport::file)
                .containsExactly("a.csv", "b.jsonl", "c.NDJSON");
    }

    @Test
    void filesOfOneNameAreToldApart() throws IOException {
        for (String month : List.of("jan", "feb")) {
            Files.createDirectory(folder.resolve(month));
            file(month + "/p.csv", (HEADER + "\nP-1,\n").getBytes(StandardCharsets.UTF_8));
        }

        IngestReport report = run(IngestKind.PAYMENTS, folder.resolve("jan/p.csv"), folder.resolve("feb/p.csv"));

        assertThat(report.files()).extracting(FileReport::file).doesNotHaveDuplicates();
        assertThat(report.files()).extracting(FileReport::rejectsFile).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> run(IngestKind.PAYMENTS, folder.resolve("none.csv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> run(IngestKind.PAYMENTS, folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no .csv, .ndjson or .jsonl file");
    }

    @Test
    void standardInputIsReadInEitherForm() throws IOException {
        String csv = HEADER + "\nP-1" + REST + "1,甲\n";
        String json = " \n{\"entry_id\":\"P-2\"}\n";

        assertThat(standardInput(csv).files())
                .extracting(FileReport::rowsAccepted)
                .containsExactly(1L);
        assertThat(standardInput(json).files().get(0).rejectsFile().getFileName())
                .hasToString("stdin.rejects.ndjson");
        assertThat(sink.rejections)
                .containsExactly(
                        new Rejection("stdin", 2, "kind", RejectCode.VALUE_MISSING, "", "{\"entry_id\":\"P-2\"}"));
    }

    @Test
    void budgetsChangesAndPlansGoTheirWays() throws IOException {
        Path budgets = file(
                "b.csv",
                ("region,fiscal_year,unit_code,line_code,line_name,line_kind,amount\n"
                                + "130281,2024,473001,13028124P00337210001L,河道,PROJECT,5\n")
                        .getBytes(StandardCharsets.UTF_8));
        Path changes = file(
                "c.csv",
                ("change_id,region,fiscal_year,unit_code,line_code,kind,effective_on,amount,status\n"
                                + "C-1,130281,2024,473001,13028124P00337210001L,CARRY_OVER,2024-01-01,5,DRAFT\n")
                        .getBytes(StandardCharsets.UTF_8));
        Path plans = file(
                "p.csv",
                ("region,fiscal_year,unit_code,line_code,due_on,cumulative_percent\n"
                                + "130281,2024,*,*,2024-06-30,50\n130281,2024,*,*,2024-12-31,100\n")
                        .getBytes(StandardCharsets.UTF_8));

        run(IngestKind.BUDGETS, budgets);
        run(IngestKind.CHANGES, changes);
        FileReport planned = run(IngestKind.PLANS, plans).files().get(0);

        assertThat(sink.changes).hasSize(2);
        assertThat(sink.plans).hasSize(1);
        assertThat(planned.rowsAccepted()).isEqualTo(2);
        assertThat(planned.amounts()).isEqualTo(AmountTotals.NONE);
        assertThat(sink.origins)
                .containsExactly(new Origin("b.csv", 2), new Origin("c.csv", 2), new Origin("p.csv", 2));
    }

    @Test
    void controlTotalsOfEitherFormAddUpToTheFile() throws IOException {
        Path csv = file(
                "t.csv",
                ("region,fiscal_year,source,unit_code,day,count,amount\n"
                                + "130281,2024,CBS,473001,2024-03-29,2,5.00\n"
                                + "130281,2024,CBS,473001,2024-03-30,x,7.00\n")
                        .getBytes(StandardCharsets.UTF_8));
        Path json = file(
                "t.ndjson",
                ("{\"region\":\"130281\",\"fiscal_year\":2024,\"source\":null,\"unit_code\":\"473001\","
                                + "\"day\":\"2024-03-29\",\"count\":0,\"amount\":-1.5,\"amount_unit\":\"万元\"}\n")
                        .getBytes(StandardCharsets.UTF_8));

        IngestReport report = run(IngestKind.CONTROL_TOTALS, csv, json);

        assertThat(sink.controlTotals)
                .extracting(total -> total.key().text())
                .containsExactly("130281/2024/CBS/473001/2024-03-29", "130281/2024/UNKNOWN/473001/2024-03-29");
        assertThat(sink.origins).containsExactly(new Origin("t.csv", 2), new Origin("t.ndjson", 1));
        assertThat(report.files().get(0).amounts()).isEqualTo(totals(500, 700, 0));
        assertThat(report.files().get(1).amounts()).isEqualTo(totals(-1_500_000, 0, 0));
        assertThat(IngestKind.labelled("control-totals")).contains(IngestKind.CONTROL_TOTALS);
    }

    private static AmountTotals totals(long accepted, long rejected, long unreadable) {
        return new AmountTotals(
                BigInteger.valueOf(accepted + rejected),
                BigInteger.valueOf(accepted),
                BigInteger.valueOf(rejected),
                unreadable);
    }

    /** As CSV writes it. */
    private static String quoted(RejectCode code) {
        return code.reason().contains(",") ? '"' + code.reason() + '"' : code.reason();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private FileReport ingest(String name, String... lines) throws IOException {
        Path file = file(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return run(IngestKind.PAYMENTS, file).files().get(0);
    }

    private IngestReport run(IngestKind kind, Path... paths) throws IOException {
        return run(kind, InputStream.nullInputStream(), paths);
    }

    private IngestReport standardInput(String text) throws IOException {
        return run(IngestKind.PAYMENTS, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Inputs.STDIN);
    }

    private IngestReport run(IngestKind kind, InputStream standardInput, Path... paths) throws IOException {
        try (Inputs inputs = Inputs.of(List.of(paths), standardInput)) {
            return new Ingest(sink, folder.resolve("rejects"), ProgressListener.SILENT).run(kind, inputs);
        }
    }
}
