package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.table.Header;
import budgetflow.ingest.document.text.Labels;

/** Which part of the budget a table covers, told by its title and, where there is none, by its columns. */
public enum TableRole {
    /** All revenue and all expenditure side by side. */
    ALL,
    REVENUE,
    EXPENDITURE,
    BASIC,
    PROJECTS,
    /** A single fund other than the general public budget. */
    OTHER_FUND,
    PROCUREMENT,
    THREE_PUBLIC,
    ASSETS;

    static TableRole of(String title, Header header) {
        String key = Labels.key(title);
        if (key.contains("采购")) {
            return PROCUREMENT;
        }
        if (key.contains("三公")) {
            return THREE_PUBLIC;
        }
        if (key.contains("固定资产") || key.contains("资产占用") || key.contains("资产情况")) {
            return ASSETS;
        }
        if (key.contains("政府性基金") || key.contains("政府基金") || key.contains("国有资本")) {
            return OTHER_FUND;
        }
        if (key.contains("基本支出")) {
            return BASIC;
        }
        if (key.contains("项目支出") || key.contains("专项业务经费")) {
            return PROJECTS;
        }
        if (key.contains("收支")) {
            return ALL;
        }
        if (key.contains("收入")) {
            return REVENUE;
        }
        if (key.contains("支出")) {
            return EXPENDITURE;
        }
        boolean parts =
                header.has(ColumnKind.BASIC) || (header.has(ColumnKind.PROJECT) && header.has(ColumnKind.PERSONNEL));
        return parts ? EXPENDITURE : header.has(ColumnKind.PERSONNEL) ? BASIC : ALL;
    }

    /** Whether the title says that only money from fiscal appropriation or the general public budget is covered. */
    static boolean isPartial(String title) {
        String key = Labels.key(title);
        return key.contains("一般公共预算") || key.contains("财政拨款");
    }
}
