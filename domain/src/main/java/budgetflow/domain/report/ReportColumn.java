package budgetflow.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * 栏目: one column of a table, with a header of one level or two.
 *
 * @param id names it within its table, in lower-case English; stable, for readers of CSV and JSON
 * @param group the upper level, the same for neighbours under it; null where the title spans both levels
 * @param additive whether the rows below a total add up to it
 */
public record ReportColumn(String id, @Nullable ReportText group, ReportText title, CellKind kind, boolean additive) {

    static ReportColumn text(String id, String zh, String en) {
        return plain(id, zh, en, CellKind.TEXT);
    }

    static ReportColumn code(String id, String zh, String en) {
        return plain(id, zh, en, CellKind.CODE);
    }

    static ReportColumn date(String id, String zh, String en) {
        return plain(id, zh, en, CellKind.DATE);
    }

    static ReportColumn rate(String id, String zh, String en) {
        return plain(id, zh, en, CellKind.RATE);
    }

    static ReportColumn plain(String id, String zh, String en, CellKind kind) {
        return new ReportColumn(id, null, new ReportText(zh, en), kind, false);
    }

    /** An amount that adds up. */
    static ReportColumn amount(String id, String zh, String en) {
        return new ReportColumn(id, null, new ReportText(zh, en), CellKind.AMOUNT, true);
    }

    /** A number that adds up. */
    static ReportColumn count(String id, String zh, String en) {
        return new ReportColumn(id, null, new ReportText(zh, en), CellKind.COUNT, true);
    }

    /** The same column below an upper header. */
    ReportColumn under(String zh, String en) {
        return new ReportColumn(id, new ReportText(zh, en), title, kind, additive);
    }

    /** The same column where a total is no sum of its rows. */
    ReportColumn notAdding() {
        return new ReportColumn(id, group, title, kind, false);
    }
}
