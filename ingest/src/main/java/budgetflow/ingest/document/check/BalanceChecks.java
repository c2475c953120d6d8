package budgetflow.ingest.document.check;

import budgetflow.ingest.document.content.BalanceEntry;
import budgetflow.ingest.document.content.BalanceList;
import budgetflow.ingest.document.content.BalanceTable;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums inside the lists of income and expenditure, and income against expenditure. */
final class BalanceChecks {
    private BalanceChecks() {}

    /** 收入总计 = 支出总计, for every list of expenditure beside it. */
    static void revenueIsExpenditure(DocumentContent content, Findings findings) {
        for (BalanceTable table : content.balances()) {
            Optional<BalanceList> revenue = table.list(BalanceList.Side.REVENUE);
            if (revenue.isEmpty()) {
                continue;
            }
            for (BalanceList list : table.lists()) {
                if (list.side() != BalanceList.Side.REVENUE && list.side() != BalanceList.Side.ITEMS) {
                    compare(revenue.get(), list, findings);
                }
            }
        }
    }

    private static void compare(BalanceList revenue, BalanceList spending, Findings findings) {
        Optional<BalanceEntry> in = revenue.total();
        Optional<BalanceEntry> out = spending.total();
        if (in.isEmpty() || out.isEmpty()) {
            return;
        }
        Long received = in.get().at(revenue.main()).fen();
        Long spent = out.get().at(spending.main()).fen();
        if (received != null && spent != null && !received.equals(spent)) {
            findings.report(
                    FindingCode.REVENUE_EXPENDITURE,
                    out.get().line(),
                    "收入总计不等于支出总计",
                    "total revenue is not total expenditure",
                    received,
                    spent);
        }
    }

    /** 本年合计 = Σ its entries, 总计 = 本年合计 + what follows it, an entry = Σ the entries one level below it. */
    static void lists(DocumentContent content, Findings findings) {
        for (BalanceTable table : content.balances()) {
            for (BalanceList list : table.lists()) {
                if (list.hasAmounts() && table.leftOut().isEmpty()) {
                    for (Column column : list.columns()) {
                        new OneColumn(list, column, findings).check();
                    }
                }
            }
        }
    }

    /** The amounts of one label in several columns add up as the header tells. */
    static void rows(DocumentContent content, Findings findings) {
        for (BalanceTable table : content.balances()) {
            for (ColumnSum sum : table.header().sums()) {
                for (BalanceList list : table.lists()) {
                    if (list.columns().contains(sum.sum()) && list.columns().containsAll(sum.parts())) {
                        list.entries().forEach(entry -> row(entry, sum, findings));
                    }
                }
            }
        }
    }

    private static void row(BalanceEntry entry, ColumnSum sum, Findings findings) {
        boolean unreadable = entry.amounts().values().stream().anyMatch(cell -> cell.isUnreadable());
        long whole = entry.at(sum.sum()).orZero();
        long parts =
                sum.parts().stream().mapToLong(part -> entry.at(part).orZero()).sum();
        if (!unreadable && whole != parts) {
            findings.report(
                    FindingCode.SUM_ROW,
                    entry.line(),
                    "“" + entry.label() + "”的合计不等于各分项之和",
                    "the total of the row is not the sum of its parts",
                    whole,
                    parts);
        }
    }

    /** The sums of one list in one column. */
    private record OneColumn(BalanceList list, Column column, Findings findings) {

        void check() {
            List<BalanceEntry> entries = list.entries();
            int yearTotal = indexOf(true);
            int grandTotal = indexOf(false);
            int end = yearTotal >= 0 ? yearTotal : grandTotal >= 0 ? grandTotal : entries.size();
            List<BalanceEntry> body = new ArrayList<>(entries.subList(0, end));
            body.removeIf(entry -> entry.label().equals("合计"));
            int top = body.stream().mapToInt(BalanceEntry::level).min().orElse(BalanceEntry.PLAIN);
            if (yearTotal >= 0 || grandTotal >= 0) {
                compare(entries.get(end), level(body, top));
            } else {
                list.entry(entry -> entry.label().equals("合计")).ifPresent(total -> compare(total, level(body, top)));
            }
            if (yearTotal >= 0 && grandTotal > yearTotal) {
                List<BalanceEntry> between = entries.subList(yearTotal + 1, grandTotal);
                int level = between.stream().anyMatch(entry -> entry.level() == BalanceEntry.PLAIN)
                        ? BalanceEntry.PLAIN
                        : between.stream().mapToInt(BalanceEntry::level).min().orElse(BalanceEntry.PLAIN);
                List<BalanceEntry> parts = new ArrayList<>(level(between, level));
                parts.add(entries.get(yearTotal));
                compare(entries.get(grandTotal), parts);
            }
            for (int i = 0; i < body.size(); i++) {
                nested(body, i);
            }
        }

        private int indexOf(boolean yearTotal) {
            for (int i = 0; i < list.entries().size(); i++) {
                BalanceEntry entry = list.entries().get(i);
                if (yearTotal ? entry.isYearTotal() : entry.isGrandTotal()) {
                    return i;
                }
            }
            return -1;
        }

        private static List<BalanceEntry> level(List<BalanceEntry> entries, int level) {
            return entries.stream().filter(entry -> entry.level() == level).toList();
        }

        /** Entries of the next level right below an entry are its parts; 其中 names only some and is not added up. */
        private void nested(List<BalanceEntry> body, int index) {
            BalanceEntry parent = body.get(index);
            List<BalanceEntry> below = new ArrayList<>();
            for (int i = index + 1; i < body.size() && body.get(i).level() > parent.level(); i++) {
                if (body.get(i).level() == BalanceEntry.OF_WHICH) {
                    continue;
                }
                below.add(body.get(i));
            }
            boolean ofWhich = index + 1 < body.size() && body.get(index + 1).level() == BalanceEntry.OF_WHICH;
            int level = below.stream().mapToInt(BalanceEntry::level).min().orElse(0);
            List<BalanceEntry> children = level(below, level);
            boolean stated =
                    children.stream().anyMatch(child -> !child.at(column).isBlank());
            if (parent.level() < BalanceEntry.PLAIN && stated && !ofWhich) {
                compare(parent, children);
            }
        }

        private void compare(BalanceEntry whole, List<BalanceEntry> parts) {
            boolean unreadable = whole.at(column).isUnreadable()
                    || parts.stream().anyMatch(part -> part.at(column).isUnreadable());
            long printed = whole.at(column).orZero();
            long sum =
                    parts.stream().mapToLong(part -> part.at(column).orZero()).sum();
            if (!unreadable && printed != sum) {
                findings.report(
                        FindingCode.SUM_BALANCE,
                        whole.line(),
                        "“" + whole.label() + "”不等于各项之和",
                        "the printed sum is not the sum of its entries",
                        printed,
                        sum);
            }
        }
    }
}
