package budgetflow.dashboard.export;

import static budgetflow.dashboard.export.ExportCells.code;
import static budgetflow.dashboard.export.ExportCells.words;

import budgetflow.dashboard.file.AmountScale;
import budgetflow.dashboard.file.FileLanguage;
import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.file.TableFile;
import budgetflow.dashboard.read.DataAsOf;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * 财政数据包: budget lines as a Fiscal Data Package: a zip of {@code datapackage.json} and {@code lines.csv}, with the phases
 * approved, adjusted and executed. Its descriptor says what columns mean twice over: as the model of the published profile,
 * and as the column types of release 1.0 of the specification, which has no model any more.
 */
public final class FiscalDataPackage {
    /** The file's extension behind its name. */
    public static final String EXTENSION = "zip";

    public static final String MEDIA_TYPE = "application/zip";

    private static final String DESCRIPTOR = "fiscal-data-package.json";
    /** The same lines give the same bytes: entries bear no time of day. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int CLASS = 3;
    private static final int SECTION = 5;
    private static final int ITEM = 7;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final FlatTable TABLE = new FlatTable(
            "lines",
            new ReportText("指标", "Lines"),
            List.of(
                    FlatTable.column("line_key", "指标键", "line key", CellKind.CODE),
                    FlatTable.column("fiscal_year", "年度", "fiscal year", CellKind.CODE),
                    FlatTable.column("as_of", "截至", "as of", CellKind.DATE),
                    FlatTable.column("region", "行政区划", "region", CellKind.CODE),
                    FlatTable.column("department", "部门编码", "department code", CellKind.CODE),
                    FlatTable.column("unit", "单位编码", "unit code", CellKind.CODE),
                    FlatTable.column("unit_name", "单位名称", "unit", CellKind.TEXT),
                    FlatTable.column("function_class", "功能分类 类", "class", CellKind.CODE),
                    FlatTable.column("function_section", "功能分类 款", "section", CellKind.CODE),
                    FlatTable.column("function_item", "功能分类 项", "item", CellKind.CODE),
                    FlatTable.column("department_economic_code", "部门经济分类", "department economic", CellKind.CODE),
                    FlatTable.column("government_economic_code", "政府经济分类", "government economic", CellKind.CODE),
                    FlatTable.column("kind", "支出类别", "kind", CellKind.CODE),
                    FlatTable.column("project", "项目编码", "project code", CellKind.CODE),
                    FlatTable.column("project_name", "项目名称", "project", CellKind.TEXT),
                    FlatTable.column("fund", "资金性质", "fund", CellKind.CODE),
                    FlatTable.column("approved", "年初预算", "approved", CellKind.AMOUNT),
                    FlatTable.column("adjusted", "调整预算", "adjusted", CellKind.AMOUNT),
                    FlatTable.column("executed", "净支出", "executed", CellKind.AMOUNT)));

    private final ReadStore reads;

    public FiscalDataPackage(ReadStore reads) {
        this.reads = reads;
    }

    /** The file's name, such as {@code fiscal-data-package-2024-2024-09-30.zip}. */
    public static String fileName(View view) {
        String day = view.asOf().chosen().map(LocalDate::toString).orElse("latest");
        return "fiscal-data-package-" + view.year() + "-" + day + "." + EXTENSION;
    }

    /** Writes the package of the lines a view and filter let through; the stream is flushed and left open. */
    public void write(View view, LineFilter filter, OutputStream out) throws IOException {
        DataAsOf data = reads.overviews().dataAsOf(view);
        // Without a day asked for, entries count up to the last; budgets are those of the day they are held against.
        LocalDate budgetOn =
                view.asOf().chosen().or(data::heldAgainst).orElse(view.year().firstDay());
        LocalDate paidUpTo = view.asOf().chosen().orElse(view.year().lastDay());
        ZipOutputStream zip = new ZipOutputStream(out);
        entry(zip, "datapackage.json");
        zip.write(JSON.writeValueAsBytes(descriptor(view.year(), budgetOn, data.synthetic())));
        zip.closeEntry();
        entry(zip, "lines.csv");
        try (TableFile csv = TableFile.plainCsv(TABLE, AmountScale.of(MoneyUnit.YUAN), FileLanguage.ZH, zip)) {
            reads.lines().executions(view, filter, line -> {
                try {
                    csv.row(row(line, budgetOn, paidUpTo));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static ObjectNode descriptor(FiscalYear year, LocalDate asOf, boolean synthetic) throws IOException {
        try (InputStream in = FiscalDataPackage.class.getResourceAsStream(DESCRIPTOR)) {
            ObjectNode descriptor = (ObjectNode) JSON.readTree(Objects.requireNonNull(in, DESCRIPTOR));
            descriptor.put("name", "budget-execution-" + year);
            descriptor.put(
                    "title",
                    year + "年度预算执行 / Budget execution " + year + (synthetic ? "（含模拟数据 / synthetic data）" : ""));
            descriptor.put("asOf", asOf.toString());
            descriptor.put("synthetic", synthetic);
            ObjectNode period = descriptor.putObject("fiscalPeriod");
            period.put("start", year.firstDay().toString());
            period.put("end", year.lastDay().toString());
            return descriptor;
        }
    }

    private static List<ReportCell> row(LineExecution line, LocalDate budgetOn, LocalDate paidUpTo) {
        Optional<LineAttributes> attributes = line.budget().attributes();
        Optional<String> functional = given(attributes, LineAttributes::functionalCode);
        boolean project = attributes.map(LineAttributes::kind).orElse(LineKind.PROJECT) == LineKind.PROJECT;
        return List.of(
                code(line.key().text()),
                code(line.key().fiscalYear().toString()),
                ExportCells.day(budgetOn),
                code(line.key().region().code()),
                code(Department.of(line.key()).code()),
                code(line.key().unit().code()),
                words(given(attributes, LineAttributes::unitName).orElse(null)),
                level(functional, CLASS),
                level(functional, SECTION),
                level(functional, ITEM),
                code(given(attributes, LineAttributes::departmentEconomicCode).orElse(null)),
                code(given(attributes, LineAttributes::governmentEconomicCode).orElse(null)),
                code(project ? "project" : "basic"),
                project ? code(line.key().code().code()) : ReportCell.Absent.NOT_APPLICABLE,
                project
                        ? words(attributes.map(LineAttributes::lineName).orElse(null))
                        : ReportCell.Absent.NOT_APPLICABLE,
                code(given(attributes, LineAttributes::fund).orElse(null)),
                ExportCells.amount(line.budget().original()),
                ExportCells.amount(line.adjustedOn(budgetOn)),
                ExportCells.amount(line.executedOn(paidUpTo)));
    }

    private static Optional<String> given(
            Optional<LineAttributes> attributes, Function<LineAttributes, @Nullable String> of) {
        return attributes.flatMap(known -> Optional.ofNullable(of.apply(known)));
    }

    private static ReportCell level(Optional<String> functional, int digits) {
        return functional
                .filter(known -> known.length() >= digits)
                .<ReportCell>map(known -> new ReportCell.Code(known.substring(0, digits)))
                .orElse(ReportCell.Absent.NO_DATA);
    }
}
