package budgetflow.ingest.document;

import budgetflow.ingest.document.check.Checks;
import budgetflow.ingest.document.content.ContentReader;
import budgetflow.ingest.document.content.CutOff;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.form.Block;
import budgetflow.ingest.document.form.CsvForm;
import budgetflow.ingest.document.form.TextForms;
import budgetflow.ingest.document.form.WorkbookForm;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.text.DocumentText;
import budgetflow.ingest.document.text.Limits;
import budgetflow.ingest.document.text.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** 预算文件: reads a published budget document and checks it. */
public final class BudgetDocument {
    private BudgetDocument() {}

    /**
     * Reads a file: text in any of the known forms, CSV or XLSX.
     *
     * @throws IOException where the file cannot be read from its disk; what it holds never throws
     */
    public static ImportResult read(Path file, ImportOptions options) throws IOException {
        Findings findings = new Findings();
        try {
            Limits.requireBytes(Files.size(file));
        } catch (UnreadableFile e) {
            findings.report(e.code(), null, e.chinese(), e.english());
            return ResultAssembly.refused(findings);
        }
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file), options);
    }

    /** Reads the bytes of a file with its name. */
    public static ImportResult read(String fileName, byte[] bytes, ImportOptions options) {
        Findings findings = new Findings();
        try {
            List<Block> blocks = blocks(fileName, bytes, findings);
            DocumentContent content = ContentReader.read(blocks, options.region(), findings);
            Checks.run(content, findings);
            return ResultAssembly.assemble(content, TableReports.of(content), findings);
        } catch (UnreadableFile e) {
            findings.report(e.code(), null, e.chinese(), e.english());
            return ResultAssembly.refused(findings);
        }
    }

    private static List<Block> blocks(String fileName, byte[] bytes, Findings findings) throws UnreadableFile {
        Limits.requireBytes(bytes.length);
        if (WorkbookForm.isWorkbook(bytes)) {
            return WorkbookForm.read(bytes);
        }
        DocumentText text = DocumentText.decode(bytes);
        boolean csv = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        List<Block> blocks = csv ? CsvForm.read(text) : TextForms.read(text);
        CutOff.check(blocks, text.cutInsideCharacter() || (!csv && TextForms.endsInsideRow(text)), findings);
        return blocks;
    }
}
