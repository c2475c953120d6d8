package budgetflow.dashboard.export;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.route.Route;

/** 导出链接: where the table of a page can be had as a file, asked as the page is. */
public final class ExportLink {
    private ExportLink() {}

    /**
     * The address of an export with the filters, order, day and unit of a page, all its pages: {@code
     * /export/lines?unit=…&format=xlsx}.
     *
     * @param export a route of kind EXPORT
     */
    public static String of(Route export, Address page, ReportFormat format) {
        String query = page.text().substring(page.route().path().length());
        return export.path() + query + (query.isEmpty() ? "?" : "&") + "format=" + format.code();
    }
}
