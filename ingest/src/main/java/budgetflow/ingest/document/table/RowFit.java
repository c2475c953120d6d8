package budgetflow.ingest.document.table;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sets a row right that lost a blank cell or slid beside its columns: every place for the lost blank is tried, and only
 * places where words stand under words, numbers under amounts and the row's own sums hold are kept.
 */
final class RowFit {
    private static final Pattern CODE_OR_TOTAL = Pattern.compile("[\\d-]*|合计|总计|[0-9A-Z]{8,}");
    private static final int MOST_LOST_CELLS = 2;

    private final Header header;

    RowFit(Header header) {
        this.header = header;
    }

    /** The ways to set the row under the columns: one where it is clear, none where the row does not fit at all. */
    List<FittedRow> ways(GridRow row) {
        List<String> cells = trimmed(row.cells());
        if (cells.size() == header.width() && !misplaced(cells)) {
            return List.of(new FittedRow(row.line(), cells, false));
        }
        List<String> kept = cells;
        if (cells.size() == header.width() && Labels.isBlank(cells.get(cells.size() - 1))) {
            kept = cells.subList(0, cells.size() - 1);
        }
        int lost = header.width() - kept.size();
        if (lost < 1 || lost > MOST_LOST_CELLS) {
            return List.of();
        }
        Map<List<String>, List<String>> candidates = new LinkedHashMap<>();
        insert(kept, lost, 0, candidates);
        return best(candidates, row.line());
    }

    private List<String> trimmed(List<String> cells) {
        int size = cells.size();
        while (size > header.width() && Labels.isBlank(cells.get(size - 1))) {
            size--;
        }
        return cells.subList(0, size);
    }

    private void insert(List<String> cells, int lost, int from, Map<List<String>, List<String>> candidates) {
        if (lost == 0) {
            if (!misplaced(cells) && codesFit(cells)) {
                candidates.putIfAbsent(meaning(cells), cells);
            }
            return;
        }
        for (int at = from; at <= cells.size(); at++) {
            List<String> longer = new ArrayList<>(cells);
            longer.add(at, "");
            insert(longer, lost - 1, at + 1, candidates);
        }
    }

    private List<FittedRow> best(Map<List<String>, List<String>> candidates, int line) {
        int fewest = candidates.values().stream().mapToInt(this::faults).min().orElse(0);
        return candidates.values().stream()
                .filter(cells -> faults(cells) == fewest)
                .map(cells -> new FittedRow(line, cells, true))
                .toList();
    }

    /** What a row says apart from where its label stands: two ways that say the same are one. */
    private List<String> meaning(List<String> cells) {
        List<String> meaning = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Column column : header.columns()) {
            String cell = cells.get(column.index());
            boolean total = Labels.key(cell).equals("合计");
            if (column.kind().isAmount()) {
                meaning.add(cell);
            } else if (total
                    || column.kind() == ColumnKind.TEXT
                    || (column.kind().isWords() && column.kind() != ColumnKind.LABEL)) {
                words.append(cell);
            } else {
                meaning.add(cell);
            }
        }
        meaning.add(words.toString());
        return meaning;
    }

    private boolean misplaced(List<String> cells) {
        for (Column column : header.columns()) {
            String cell = cells.get(column.index());
            if (cell.isEmpty()) {
                continue;
            }
            boolean number = AmountCell.looksLikeNumber(cell);
            boolean words = Labels.hasHan(cell) && !number;
            boolean notCode = words && !CODE_OR_TOTAL.matcher(Labels.key(cell)).matches();
            boolean amount = number && cell.indexOf('.') >= 0;
            if ((column.kind().isWords() && number)
                    || (column.kind().isAmount() && words && cell.chars().noneMatch(Character::isDigit))
                    || (column.kind().isCode() && (notCode || amount))) {
                return true;
            }
        }
        return false;
    }

    private boolean codesFit(List<String> cells) {
        for (Column column : header.columns()) {
            String key = Labels.key(cells.get(column.index()));
            boolean isClass = column.leaf().equals("类");
            boolean isPart = column.leaf().equals("款") || column.leaf().equals("项");
            if (key.matches("\\d+") && ((isClass && key.length() != 3) || (isPart && key.length() != 2))) {
                return false;
            }
        }
        return true;
    }

    /** Sums that do not hold, and numbers that stand under a remark. */
    private int faults(List<String> cells) {
        int faults = brokenSums(cells);
        for (Column column : header.columns()) {
            boolean remark = column.kind() == ColumnKind.TEXT;
            faults += remark && AmountCell.looksLikeNumber(cells.get(column.index())) ? 1 : 0;
        }
        return faults;
    }

    private int brokenSums(List<String> cells) {
        int broken = 0;
        for (ColumnSum sum : header.sums()) {
            long whole = amount(cells, sum.sum());
            long parts =
                    sum.parts().stream().mapToLong(part -> amount(cells, part)).sum();
            broken += whole == parts ? 0 : 1;
        }
        return broken;
    }

    private static long amount(List<String> cells, Column column) {
        // The unit plays no part here: both sides of a sum have the same.
        return AmountCell.read(cells.get(column.index()), AmountUnit.WAN_YUAN).orZero();
    }
}
