package budgetflow.ingest.document.form;

import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.text.Limits;
import budgetflow.ingest.document.text.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the tables of a budget document out of an XLSX workbook, sheet after sheet. */
public final class WorkbookForm {
    /** A spreadsheet keeps 15 significant digits; what comes behind is noise of its binary numbers. */
    private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);

    private WorkbookForm() {}

    public static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    public static List<Block> read(byte[] bytes) throws UnreadableFile {
        WorkbookGuard.check(bytes);
        List<Block> blocks = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Sheet> sheets = workbook.getSheets()) {
            for (Iterator<Sheet> all = sheets.iterator(); all.hasNext(); ) {
                blocks.addAll(sheet(all.next()));
            }
        } catch (IOException | ExcelReaderException | IllegalStateException | IllegalArgumentException e) {
            throw new UnreadableFile(
                    FindingCode.FILE_UNREADABLE,
                    "XLSX 文件已损坏或格式有误，无法读取",
                    "the XLSX workbook is damaged and cannot be read");
        }
        return blocks;
    }

    private static List<Block> sheet(Sheet sheet) throws IOException, UnreadableFile {
        SpreadsheetRows rows = new SpreadsheetRows();
        int before = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                if (row.getRowNum() > before + 1) {
                    rows.close();
                }
                before = row.getRowNum();
                Limits.requireCells(before, row.getCellCount());
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < row.getCellCount(); c++) {
                    cells.add(row.getOptionalCell(c).map(WorkbookForm::text).orElse(""));
                }
                rows.row(before, cells);
            }
        }
        return rows.blocks();
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return new BigDecimal(cell.getRawValue()).round(SPREADSHEET_DIGITS).toPlainString();
        }
        String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }
}
