package budgetflow.ingest.document.form;

import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.text.DocumentText;
import budgetflow.ingest.document.text.UnreadableFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the tables of a budget document out of comma-separated rows, titles and unit lines among them. */
public final class CsvForm {
    private CsvForm() {}

    public static List<Block> read(DocumentText text) throws UnreadableFile {
        SpreadsheetRows rows = new SpreadsheetRows();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(String.join("\n", text.lines()))) {
            for (CsvRecord csv : reader) {
                rows.row(Math.toIntExact(csv.getStartingLineNumber()), csv.getFields());
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile(
                    FindingCode.FILE_UNREADABLE, "CSV 格式有误，无法读取", "the CSV cannot be parsed: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.blocks();
    }
}
