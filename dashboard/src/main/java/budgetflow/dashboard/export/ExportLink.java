package budgetflow.dashboard.export;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.route.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** 导出链接: where the table of a page can be had as a file, asked as the page is. */
public final class ExportLink {
    /** The parameter that says as what. */
    static final String FORMAT = "format";

    /** Which rows of a list a page shows: an export has them all. */
    static final Set<String> PAGES = Set.of("page", "vouchers");

    private ExportLink() {}

    /**
     * The address of an export with the filters, order, day and unit of a page: {@code /export/lines?unit=…&format=xlsx}.
     *
     * @param export a route of kind EXPORT
     * @param format one of {@link ReportFormat#OF_TABLES}; the rejected rows and the data package have one form of their
     *     own: {@link #of(Route, Address)}
     */
    public static String of(Route export, Address page, ReportFormat format) {
        String link = of(export, page);
        return link + (link.equals(export.path()) ? "?" : "&") + FORMAT + "=" + format.code();
    }

    /** The same of an export that has one form only. */
    public static String of(Route export, Address page) {
        StringBuilder link = new StringBuilder(export.path());
        page.parameters().forEach((name, value) -> {
            if (!PAGES.contains(name)) {
                link.append(link.length() == export.path().length() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return link.toString();
    }
}
