package budgetflow.dashboard.read;

import java.time.LocalDate;

/** Which rows of the figures and alerts a view and its filters mean. */
final class Filters {
    private Filters() {}

    /** Lines of a slot, as {@code f}; the text is asked of {@code l}. */
    static Conditions lines(View view, int slot, LineFilter filter) {
        return new Conditions()
                .and("f.slot = ?", slot)
                .within(view.scope(), "f")
                .equal("f.region", filter.region())
                .equal("f.department_code", filter.department())
                .equal("f.unit_code", filter.unit())
                .beginsWith("f.functional_code", filter.functional())
                .equal("f.line_kind", filter.kind())
                .equal("f.fund", filter.fund())
                .among("f.status", filter.statuses())
                .contains("l.search_text", filter.text());
    }

    /** From where lines are read: their names are looked at only where they are asked for. */
    static String from(boolean names) {
        return names ? " FROM line_figures f JOIN line l ON l.line_id = f.line_id" : " FROM line_figures f";
    }

    static String from(LineFilter filter) {
        return from(filter.text() != null && !filter.text().isBlank());
    }

    /** The step, as {@code s}, at which an alert stands as of the day asked. */
    static Conditions standing(Conditions conditions, AsOf asOf) {
        LocalDate day = asOf.day();
        return day == null
                ? conditions.and("s.until_on = DATE '9999-12-31'")
                : conditions.and("s.from_on <= ? AND s.until_on > ?", day, day);
    }
}
