package budgetflow.launcher.document;

import budgetflow.domain.key.LineKey;
import budgetflow.ingest.document.BudgetDocument;
import budgetflow.ingest.document.ImportOptions;
import budgetflow.ingest.document.report.ImportReport;
import budgetflow.ingest.document.result.ImportResult;
import budgetflow.ingest.document.result.ImportedLines;
import budgetflow.ingest.send.KafkaRecordSink;
import budgetflow.ingest.send.RecordSink;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.ImportBudgetRunner;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.launcher.service.Remote;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command {@code import-budget}. */
public final class ImportBudgetTask implements ImportBudgetRunner {

    @Override
    public ExitCode run(Request request, Output output) {
        try {
            Map<Path, ImportResult> results = read(request);
            show(request, results, output);
            if (request.outFolder().isPresent()) {
                write(request.outFolder().get(), results.values());
            }
            boolean sent = request.dryRun() || send(request, results, output);
            boolean whole = results.values().stream().noneMatch(ImportResult::hasRejects);
            return sent && whole ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION, "无法读写 / cannot read or write: " + e.getMessage(), e);
        }
    }

    private static Map<Path, ImportResult> read(Request request) throws IOException {
        ImportOptions options = request.namedRegion().map(ImportOptions::of).orElseGet(ImportOptions::none);
        Map<Path, ImportResult> results = new LinkedHashMap<>();
        for (Path document : request.documents()) {
            results.put(document, BudgetDocument.read(document, options));
        }
        return results;
    }

    private static void show(Request request, Map<Path, ImportResult> results, Output output) {
        if (!request.json()) {
            results.forEach(
                    (file, result) -> ImportReport.print(file.getFileName().toString(), result, output.data()));
            return;
        }
        List<String> objects =
                results.values().stream().map(result -> result.toJson().strip()).toList();
        output.data().println(objects.size() == 1 ? objects.get(0) : "[" + String.join(",\n", objects) + "]");
    }

    private static void write(Path folder, Iterable<ImportResult> results) throws IOException {
        List<ImportedLines.Line> lines = new ArrayList<>();
        List<ImportedLines.Plan> plans = new ArrayList<>();
        for (ImportResult result : results) {
            lines.addAll(result.lines().lines());
            plans.addAll(result.lines().plans());
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("budgets.csv"), LineFiles.budgets(lines), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("plans.csv"), LineFiles.plans(plans), StandardCharsets.UTF_8);
    }

    /** Whether every line of every document went through the checks of files, too. */
    private static boolean send(Request request, Map<Path, ImportResult> results, Output output) throws IOException {
        Settings settings = ChosenSettings.load(request.settings());
        Remote.prepare(settings, App.IMPORT_BUDGET);
        boolean whole = true;
        try (WireFormat wire = WireFormat.of(settings, Remote.briefly());
                RecordSink sink = KafkaRecordSink.connect(settings.clientProperties(), wire)) {
            TopicReader topics = new TopicReader(settings.clientProperties(), wire);
            for (Map.Entry<Path, ImportResult> result : results.entrySet()) {
                String document = result.getKey().getFileName().toString();
                Delivery.Checked checked =
                        Delivery.check(document, result.getValue().lines());
                KnownBudget known = KnownBudget.read(topics);
                Delivery delivery = Delivery.send(document, checked, known, sink);
                tell(document, delivery, known.missingFrom(checked.budgets()), output);
                whole &= delivery.rejected().isEmpty();
            }
        }
        return whole;
    }

    private static void tell(String document, Delivery delivery, Set<LineKey> missing, Output output) {
        output.messages()
                .println(document + ": 新增 added " + delivery.added() + ", 更正 corrected " + delivery.corrected()
                        + ", 未变 unchanged " + delivery.unchanged() + ", 计划 plans " + delivery.plansSent()
                        + ", 拒收 rejected " + delivery.rejected().size());
        missing.forEach(line ->
                output.messages().println("  本文件未列，保留原预算 / not in this document, kept as it is: " + line.text()));
    }
}
