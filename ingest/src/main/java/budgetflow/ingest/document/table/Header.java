package budgetflow.ingest.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a table as its header rows tell them.
 *
 * @param rows how many rows at the top are header rows
 * @param fits whether the header rows fit each other; where not, nothing may be read from the columns
 */
public record Header(int rows, List<Column> columns, boolean fits) {
    public Header {
        columns = List.copyOf(columns);
    }

    public int width() {
        return columns.size();
    }

    public Optional<Column> first(ColumnKind kind) {
        return columns.stream().filter(column -> column.kind() == kind).findFirst();
    }

    public boolean has(ColumnKind kind) {
        return first(kind).isPresent();
    }

    public List<Column> amounts() {
        return columns.stream().filter(column -> column.kind().isAmount()).toList();
    }

    /**
     * The sums that hold in every row: a 合计 or 小计 column and the columns it adds up, told by the header alone. A
     * group with a sum of its own counts with that sum; 其中 is never added.
     */
    public List<ColumnSum> sums() {
        List<ColumnSum> sums = new ArrayList<>();
        for (Column sum : amounts()) {
            if (sum.isSum()) {
                List<String> group = sum.path().subList(0, sum.path().size() - 1);
                List<Column> parts = parts(group, sum);
                if (parts.size() > 1) {
                    sums.add(new ColumnSum(sum, parts));
                }
            }
        }
        return sums;
    }

    private List<Column> parts(List<String> group, Column sum) {
        List<Column> parts = new ArrayList<>();
        for (Column column : amounts()) {
            List<String> path = column.path();
            boolean inside =
                    path.size() > group.size() && path.subList(0, group.size()).equals(group);
            if (!inside || column.equals(sum) || column.kind() == ColumnKind.OF_WHICH || path.equals(sum.path())) {
                continue;
            }
            if (path.size() == group.size() + 1 || isOwnSum(column, group.size() + 1)) {
                parts.add(column);
            } else if (!hasOwnSum(path.subList(0, group.size() + 1)) && !isCompared(column)) {
                parts.add(column);
            }
        }
        parts.removeIf(Header::isCompared);
        return parts;
    }

    /** Figures of another year stand beside a sum and are no part of it. */
    private static boolean isCompared(Column column) {
        return column.path().stream()
                .anyMatch(text -> text.contains("上年预算") || text.contains("增减") || text.contains("%"));
    }

    private boolean isOwnSum(Column column, int depth) {
        return column.path().size() == depth + 1 && column.isSum();
    }

    private boolean hasOwnSum(List<String> group) {
        return amounts().stream()
                .anyMatch(column -> column.path().size() == group.size() + 1
                        && column.path().subList(0, group.size()).equals(group)
                        && column.isSum());
    }
}
