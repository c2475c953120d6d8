package budgetflow.dashboard.file;

import budgetflow.domain.report.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 文件格式: what a table can be written as. */
public enum ReportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    CSV("text/csv; charset=utf-8", false),
    JSON("application/json", false),
    HTML("text/html; charset=utf-8", true),
    PDF("application/pdf", true);

    /** What tables of the dashboard can be had as: those that are for machines and spreadsheets. */
    public static final List<ReportFormat> OF_TABLES = List.of(XLSX, CSV, JSON);

    private final String mediaType;
    private final boolean document;

    ReportFormat(String mediaType, boolean document) {
        this.mediaType = mediaType;
        this.document = document;
    }

    /** As in an address, on the command line, and behind the dot of a file's name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> coded(String code) {
        for (ReportFormat format : values()) {
            if (format.code().equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is for reading and printing, so that a whole book can be one file. */
    public boolean isDocument() {
        return document;
    }

    /** The file of one table, such as {@code table-05-projects.xlsx} or {@code table-03-1-general-budget.csv}. */
    public String fileName(TableName table) {
        String[] parts = table.number().split("-", 2);
        String number = (parts[0].length() < 2 ? "0" : "") + parts[0] + (parts.length < 2 ? "" : "-" + parts[1]);
        String name = table.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "table-" + number + "-" + name + "." + code();
    }
}
