package budgetflow.ingest.document.table;

import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the header rows of a table and merges their texts into columns. */
public final class HeaderReader {
    private static final Pattern CODE = Pattern.compile("\\d{2,9}|-");
    private static final Pattern ENTRY = Pattern.compile("([一二三四五六七八九十]+、|\\d+、|\\(\\d+\\)).*");
    private static final Pattern TOTAL = Pattern.compile("合计|总计");
    private static final int MAX_HEADER_ROWS = 5;

    private HeaderReader() {}

    public static Header read(List<GridRow> rows) {
        int count = headerRows(rows);
        int width = rows.stream()
                .skip(count)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        List<List<String>> texts = new ArrayList<>();
        for (GridRow row : rows.subList(0, count)) {
            List<String> keys = row.cells().stream().map(Labels::key).toList();
            boolean counted = keys.stream().anyMatch(key -> key.equals("栏次"));
            if (!counted && !row.isBlank()) {
                texts.add(keys);
                width = Math.max(width, keys.size());
            }
        }
        boolean fits = spreadShortRows(texts, width);
        return new Header(count, columns(texts, width, rows.subList(count, rows.size())), fits);
    }

    /** The number of rows before the first one that holds a number, a code, an enumerated label or a total's label. */
    static int headerRows(List<GridRow> rows) {
        int count = 0;
        while (count < rows.size() && count < MAX_HEADER_ROWS && !isBody(rows.get(count))) {
            count++;
        }
        while (count < rows.size() && isColumnNumbers(rows.get(count))) {
            count++;
        }
        return count;
    }

    private static boolean isColumnNumbers(GridRow row) {
        return row.cells().stream().anyMatch(cell -> Labels.key(cell).equals("栏次"));
    }

    private static boolean isBody(GridRow row) {
        int texts = 0;
        boolean total = false;
        if (isColumnNumbers(row)) {
            return false;
        }
        for (String cell : row.cells()) {
            String key = Labels.key(cell);
            if (key.isEmpty()) {
                continue;
            }
            if (AmountCell.looksLikeNumber(cell)
                    || CODE.matcher(key).matches()
                    || ENTRY.matcher(key).matches()) {
                return true;
            }
            texts++;
            total |= TOTAL.matcher(key).matches();
        }
        return total && texts == 1;
    }

    /** Header rows that print a merged cell once are shorter than the table; the row below tells how far each reaches. */
    private static boolean spreadShortRows(List<List<String>> texts, int width) {
        boolean fits = true;
        for (int r = texts.size() - 1; r >= 0; r--) {
            List<String> row = texts.get(r);
            if (row.size() < width) {
                Optional<List<String>> spread = r + 1 < texts.size() ? spread(row, texts.get(r + 1)) : Optional.empty();
                fits &= spread.isPresent();
                texts.set(r, spread.orElseGet(() -> blanks(width)));
            }
        }
        return fits;
    }

    private static List<String> blanks(int width) {
        return new ArrayList<>(Collections.nCopies(width, ""));
    }

    private static Optional<List<String>> spread(List<String> parents, List<String> leaves) {
        if (parents.contains("")) {
            return Optional.empty();
        }
        List<Integer> starts = new ArrayList<>();
        int runStart = -1;
        for (int c = 0; c < leaves.size(); c++) {
            boolean blank = leaves.get(c).isEmpty();
            if (blank || runStart < 0) {
                starts.add(c);
                runStart = blank ? -1 : c;
            } else if (leaves.get(c).equals(leaves.get(runStart))) {
                starts.add(c);
                runStart = c;
            }
        }
        if (starts.size() + 1 == parents.size()) {
            addBoundaryOfWords(starts, leaves);
        }
        if (starts.size() != parents.size()) {
            return Optional.empty();
        }
        List<String> spread = new ArrayList<>();
        int next = 0;
        for (int c = 0; c < leaves.size(); c++) {
            if (next < starts.size() && starts.get(next) == c) {
                next++;
            }
            spread.add(parents.get(next - 1));
        }
        return Optional.of(spread);
    }

    /** One parent more than runs of leaves: codes and names end where the amounts begin. */
    private static void addBoundaryOfWords(List<Integer> starts, List<String> leaves) {
        for (int c = 1; c < leaves.size(); c++) {
            boolean words = !leaves.get(c - 1).isEmpty()
                    && !ColumnKinds.of(List.of(leaves.get(c - 1))).isAmount();
            boolean amount = !leaves.get(c).isEmpty()
                    && ColumnKinds.of(List.of(leaves.get(c))).isAmount();
            if (words && amount && !starts.contains(c)) {
                starts.add(c);
                starts.sort(null);
                return;
            }
        }
    }

    private static List<Column> columns(List<List<String>> texts, int width, List<GridRow> body) {
        List<List<String>> merged = fillRight(texts, width);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            List<String> path = new ArrayList<>();
            for (List<String> row : merged) {
                String text = row.get(c);
                if (!text.isEmpty()
                        && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
                    path.add(text);
                }
            }
            columns.add(new Column(c, path, ColumnKinds.of(path)));
        }
        return ColumnsByCells.resolve(columns, body);
    }

    /** A blank header cell over a labelled one belongs to the merged cell on its left, within the parent's width. */
    private static List<List<String>> fillRight(List<List<String>> texts, int width) {
        List<List<String>> merged = new ArrayList<>();
        for (int r = 0; r < texts.size(); r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                String own = texts.get(r).get(c);
                boolean inherits = own.isEmpty() && c > 0 && hasTextBelow(texts, r, c) && sameParents(merged, c);
                row.add(inherits ? row.get(c - 1) : own);
            }
            merged.add(row);
        }
        return merged;
    }

    private static boolean hasTextBelow(List<List<String>> texts, int row, int column) {
        return texts.subList(row + 1, texts.size()).stream()
                .anyMatch(below -> !below.get(column).isEmpty());
    }

    private static boolean sameParents(List<List<String>> above, int column) {
        return above.stream().allMatch(row -> row.get(column).equals(row.get(column - 1)));
    }
}
