package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportText;

/**
 * 文件说明: something that is true of a file as a whole: the day it is as of, its unit, a filter.
 *
 * @param id in lower-case English, for programs
 */
public record Fact(String id, ReportText label, String value) {}
