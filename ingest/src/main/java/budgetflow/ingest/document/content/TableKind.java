package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.table.Header;

/** What the rows of a table are. */
public enum TableKind {
    FUNCTIONAL,
    ECONOMIC,
    UNITS,
    PROJECTS,
    BALANCE,
    OTHER;

    static TableKind of(Header header, TableRole role) {
        boolean amounts = !header.amounts().isEmpty();
        if (!header.fits() || !amounts) {
            return OTHER;
        }
        if (role != TableRole.PROCUREMENT && role != TableRole.THREE_PUBLIC) {
            if (header.has(ColumnKind.PROJECT_NAME) || header.has(ColumnKind.UNIT_OR_PROJECT_NAME)) {
                return PROJECTS;
            }
            if (header.has(ColumnKind.DEPARTMENT_CODE) || header.has(ColumnKind.GOVERNMENT_CODE)) {
                return ECONOMIC;
            }
        }
        boolean named = header.has(ColumnKind.NAME);
        if (named && (header.has(ColumnKind.ITEM_CODE) || header.has(ColumnKind.FUNCTIONAL_CODE))) {
            return FUNCTIONAL;
        }
        if (role != TableRole.THREE_PUBLIC && header.has(ColumnKind.UNIT_CODE) && header.has(ColumnKind.UNIT_NAME)) {
            return UNITS;
        }
        return header.has(ColumnKind.LABEL) && role != TableRole.ASSETS ? BALANCE : OTHER;
    }
}
