package budgetflow.dashboard.report;

import budgetflow.domain.report.TableName;

/**
 * 单元格位置: one cell of a report.
 *
 * @param row as {@code ReportRow.key()}
 * @param column as {@code ReportColumn.id()}
 */
public record Place(TableName table, String row, String column) {}
