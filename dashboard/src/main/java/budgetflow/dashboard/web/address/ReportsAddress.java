package budgetflow.dashboard.web.address;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.web.route.Route;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.report.TableName;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reports: of what, and which of their tables.
 *
 * @param table null for the list of all
 * @param department a code as the read store has it; null for the widest the viewer may see
 * @param unit null for all
 * @param differences whether what moved since the last version is asked for, too
 * @param page of the table's rows, from 1
 */
public record ReportsAddress(
        Viewpoint viewpoint,
        @Nullable TableName table,
        @Nullable String department,
        @Nullable UnitCode unit,
        boolean differences,
        int page)
        implements Address {
    public static final String TABLE = "table";
    public static final String DEPARTMENT = "department";
    public static final String UNIT = "unit";
    private static final String DIFFERENCES = "differences";
    private static final String FORMAT = "format";
    private static final String PAGE = "page";

    public static ReportsAddress of(Viewpoint viewpoint) {
        return new ReportsAddress(viewpoint, null, null, null, false, 1);
    }

    public static ReportsAddress of(Query query) {
        return new ReportsAddress(
                Viewpoint.of(query),
                query.find(TABLE, ReportsAddress::numbered),
                query.text(DEPARTMENT),
                query.find(UNIT, text -> Optional.of(new UnitCode(text))),
                query.flag(DIFFERENCES),
                PageNumber.of(query, PAGE));
    }

    private static Optional<TableName> numbered(String number) {
        for (TableName name : TableName.values()) {
            if (name.number().equals(number)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** What reports print amounts in: 元 where that is chosen, else 万元, for they know nothing larger. */
    public AmountUnit amountUnit() {
        return viewpoint.unit() == MoneyUnit.YUAN ? AmountUnit.YUAN : AmountUnit.WAN_YUAN;
    }

    /** What the form of the selection carries along: the view as such, and the table. */
    public Map<String, String> kept() {
        return new ReportsAddress(viewpoint, table, null, null, false, 1).parameters();
    }

    @Override
    public ReportsAddress with(Viewpoint other) {
        return new ReportsAddress(other, table, department, unit, differences, page);
    }

    public ReportsAddress table(@Nullable TableName other) {
        return new ReportsAddress(viewpoint, other, department, unit, false, 1);
    }

    public ReportsAddress differences(boolean wanted) {
        return new ReportsAddress(viewpoint, table, department, unit, wanted, 1);
    }

    public ReportsAddress page(int other) {
        return new ReportsAddress(viewpoint, table, department, unit, differences, other);
    }

    /** Where it can be had as a file: the table, or all of them where none is named. */
    public String file(ReportFormat format) {
        return Route.REPORT_FILE.path()
                + link().put(FORMAT, (Object) format.code()).query();
    }

    @Override
    public Route route() {
        return Route.REPORTS;
    }

    @Override
    public Route parts() {
        return Route.REPORTS_PART;
    }

    Link link() {
        return viewpoint
                .link()
                .put(TABLE, table == null ? null : (Object) table.number())
                .put(DEPARTMENT, department)
                .put(UNIT, (Object) unit);
    }

    @Override
    public Map<String, String> parameters() {
        return link().put(DIFFERENCES, differences).putUnless(1, PAGE, page).parameters();
    }
}
