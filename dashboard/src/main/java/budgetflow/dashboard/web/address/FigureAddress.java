package budgetflow.dashboard.web.address;

import budgetflow.dashboard.web.route.Route;
import budgetflow.domain.report.TableName;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One figure of a report, and what stands behind it.
 *
 * @param report of what, with the table
 * @param row its row's key
 * @param column its column's id
 * @param lines the page of the lines behind it, from 1
 * @param vouchers the page of the vouchers behind it, from 1
 */
public record FigureAddress(ReportsAddress report, String row, String column, int lines, int vouchers)
        implements Address {
    private static final String ROW = "row";
    private static final String COLUMN = "column";
    private static final String LINES = "lines";
    private static final String VOUCHERS = "vouchers";

    /** {@link IllegalArgumentException} where the report's address names no table. */
    public FigureAddress {
        if (report.table() == null) {
            throw new IllegalArgumentException("a figure stands in a table");
        }
    }

    public static FigureAddress of(ReportsAddress report, String row, String column) {
        return new FigureAddress(report.differences(false), row, column, 1, 1);
    }

    /** Empty where it names no figure. */
    public static Optional<FigureAddress> of(Query query) {
        ReportsAddress report = ReportsAddress.of(query).differences(false);
        String row = query.text(ROW);
        String column = query.text(COLUMN);
        int lines = PageNumber.of(query, LINES);
        int vouchers = PageNumber.of(query, VOUCHERS);
        return report.table() == null || row == null || column == null
                ? Optional.empty()
                : Optional.of(new FigureAddress(report, row, column, lines, vouchers));
    }

    public TableName table() {
        return Objects.requireNonNull(report.table());
    }

    @Override
    public Viewpoint viewpoint() {
        return report.viewpoint();
    }

    @Override
    public FigureAddress with(Viewpoint other) {
        return new FigureAddress(report.with(other), row, column, lines, vouchers);
    }

    public FigureAddress lines(int page) {
        return new FigureAddress(report, row, column, page, vouchers);
    }

    public FigureAddress vouchers(int page) {
        return new FigureAddress(report, row, column, lines, page);
    }

    @Override
    public Route route() {
        return Route.FIGURE;
    }

    @Override
    public Route parts() {
        return Route.FIGURE_PART;
    }

    @Override
    public Map<String, String> parameters() {
        return report.link()
                .put(ROW, row)
                .put(COLUMN, column)
                .putUnless(1, LINES, lines)
                .putUnless(1, VOUCHERS, vouchers)
                .parameters();
    }
}
