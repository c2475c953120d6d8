package budgetflow.launcher.command;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.TableName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = {
            "编制报表 / writes the year-end and in-year tables out of the topics of a Kafka (docs/REPORTS.md).",
            "The same figures keep their version and files; figures that have moved are written as the next version,",
            "with what moved them. An earlier version is never overwritten."
        })
final class ReportCommand extends Subcommand implements Callable<Integer> {
    private final ReportRunner runner;

    @Option(names = "--fiscal-year", paramLabel = "YYYY", required = true, description = "预算年度 / fiscal year.")
    private String fiscalYear = "";

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "截至日 / the last day that counts; default: the last closed day.")
    private @Nullable LocalDate asOf;

    @Option(names = "--region", paramLabel = "CODE", description = "行政区划 / 6 digits; default: all.")
    private @Nullable String region;

    @Option(
            names = "--department",
            paramLabel = "CODE",
            description = "部门编码 / first three digits of its units' codes; default: all.")
    private @Nullable String department;

    @Option(names = "--unit", paramLabel = "CODE", description = "单位编码 / unit code; default: all.")
    private @Nullable String unit;

    @Option(
            names = "--table",
            paramLabel = "N",
            split = ",",
            description = "只写此表，可重复 / these tables only, such as 5 or 3-1; 3 means all its parts.")
    private List<String> tables = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "格式，可重复 / xlsx (default), csv, json, html, pdf.")
    private List<ReportFormat> formats = new ArrayList<>();

    @Option(names = "--amount-unit", paramLabel = "元|万元", description = "金额单位 / unit of amounts; default: 元.")
    private String amountUnit = AmountUnit.YUAN.label();

    @Option(
            names = "--font",
            paramLabel = "FILE",
            description = "PDF 用中文字体 / TrueType font with Chinese for PDF; short for --set report-font=...")
    private @Nullable Path font;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "结果目录，不存在则创建 / folder for the versions; created if missing, others' files are left alone.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "在标准输出打印摘要 / print a summary as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    ReportCommand(ReportRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        requireReadable("--font", font == null ? List.of() : List.of(font));
        AmountUnit asked = AmountUnit.labelled(amountUnit)
                .orElseThrow(() -> usage("--amount-unit: 应为元或万元 / is 元 or 万元, not " + amountUnit));
        List<ReportFormat> chosen = formats.isEmpty() ? List.of(ReportFormat.XLSX) : formats;
        ReportRunner.Request request = new ReportRunner.Request(
                selection(),
                asOf,
                tables(),
                chosen.stream().distinct().sorted().toList(),
                asked,
                font,
                out,
                json,
                settings.choice());
        return runner.run(request, output()).code();
    }

    private ReportSelection selection() {
        FiscalYear year = checked("--fiscal-year", fiscalYear, FiscalYear.parse(fiscalYear));
        Region ofRegion = region == null ? null : checked("--region", region, Region.parse(region));
        UnitCode ofUnit = unit == null ? null : checked("--unit", unit, UnitCode.parse(unit));
        try {
            return new ReportSelection(year, ofRegion, department, ofUnit);
        } catch (IllegalArgumentException e) {
            throw usage(
                    "--department: 部门编码为单位编码的前三位 / is the first three digits of its units' codes, not " + department);
        }
    }

    private <T> T checked(String option, String text, Checked<T> parsed) {
        if (!parsed.isAccepted()) {
            throw usage(option + ": 无法识别 / cannot be read: " + text);
        }
        return parsed.get();
    }

    private List<TableName> tables() {
        List<TableName> all = Arrays.asList(TableName.values());
        for (String asked : tables) {
            if (all.stream().noneMatch(table -> isOf(table, asked))) {
                throw usage("--table: 没有此表 / there is no table " + asked + "; 可选 there are "
                        + all.stream().map(TableName::number).collect(Collectors.joining(", ")));
            }
        }
        return tables.isEmpty()
                ? all
                : all.stream()
                        .filter(table -> tables.stream().anyMatch(asked -> isOf(table, asked)))
                        .toList();
    }

    private static boolean isOf(TableName table, String asked) {
        return table.number().equals(asked.strip())
                || table.number().split("-", 2)[0].equals(asked.strip());
    }
}
