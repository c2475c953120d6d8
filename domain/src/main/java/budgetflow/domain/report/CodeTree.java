package budgetflow.domain.report;

import budgetflow.domain.key.LineKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 科目汇总: sums figures by the levels of a classification (类 / 款 / 项), so that every level adds up. What stands at an
 * upper level alone gets a row of its own below it where that level is divided; what has no code, or none of this
 * classification's length, is not lost: it stands last.
 *
 * @param <F> figures that can be added
 */
final class CodeTree<F> {
    /** Digits of 类, 款 and 项 of the functional classification. */
    static final List<Integer> FUNCTIONAL = List.of(3, 5, 7);

    /** Digits of 类 and 款 of either economic classification. */
    static final List<Integer> ECONOMIC = List.of(3, 5);

    /** The key of the row of what has no code. */
    static final String NO_CODE = "none";

    /** Behind the key of the row of what stands at an upper level alone. */
    static final String UNDIVIDED = "/-";

    private final List<Integer> widths;
    private final F zero;
    private final BinaryOperator<F> plus;
    private final Node total;
    private final Node uncoded;
    private final TreeMap<String, Node> nodes = new TreeMap<>();
    private final TreeMap<String, Node> direct = new TreeMap<>();

    CodeTree(List<Integer> widths, F zero, BinaryOperator<F> plus) {
        this.widths = widths;
        this.zero = zero;
        this.plus = plus;
        this.total = new Node();
        this.uncoded = new Node();
    }

    private final class Node {
        private F sum = zero;
        private final List<LineKey> lines = new ArrayList<>();

        /** A line comes with all it has, so that one that came before is the last one. */
        private void add(F figures, LineKey line) {
            sum = plus.apply(sum, figures);
            if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) {
                lines.add(line);
            }
        }

        private List<LineKey> lines() {
            return List.copyOf(lines);
        }
    }

    void add(Optional<String> code, F figures, LineKey line) {
        total.add(figures, line);
        Optional<String> known = code.filter(text -> widths.contains(text.length()));
        if (known.isEmpty()) {
            uncoded.add(figures, line);
            return;
        }
        direct.computeIfAbsent(known.get(), key -> new Node()).add(figures, line);
        for (int width : widths) {
            if (width <= known.get().length()) {
                nodes.computeIfAbsent(known.get().substring(0, width), key -> new Node())
                        .add(figures, line);
            }
        }
    }

    boolean isEmpty() {
        return total.lines.isEmpty();
    }

    /** Whether nothing that was added has a code. */
    boolean isUncoded() {
        return nodes.isEmpty();
    }

    /** The sums of the first level, by code; what has no code under {@link #NO_CODE}. */
    Map<String, F> firstLevel() {
        Map<String, F> sums = new TreeMap<>();
        nodes.forEach((code, node) -> {
            if (code.length() == widths.get(0)) {
                sums.put(code, node.sum);
            }
        });
        if (!uncoded.lines.isEmpty()) {
            sums.put(NO_CODE, uncoded.sum);
        }
        return sums;
    }

    /**
     * The rows, each with a cell for its code and one for its name in front.
     *
     * @param cells the other cells of a row, from its sum and the lines behind it
     */
    List<ReportRow> rows(Function<String, Optional<String>> names, Figures<F> cells) {
        List<ReportRow> rows = new ArrayList<>();
        ReportCell all = ReportCell.text("合计", "Total");
        rows.add(row(ReportRow.Kind.TOTAL, ReportRow.TOTAL_KEY, null, 0, "", all, total, cells));
        nodes.forEach((code, node) -> {
            int level = widths.indexOf(code.length()) + 1;
            String parent = level == 1 ? ReportRow.TOTAL_KEY : code.substring(0, widths.get(level - 2));
            ReportRow.Kind kind = isDivided(code) ? ReportRow.Kind.SUBTOTAL : ReportRow.Kind.DETAIL;
            rows.add(row(
                    kind,
                    code,
                    parent,
                    level,
                    code,
                    ReportCell.text(names.apply(code).or(() -> Optional.of(code))),
                    node,
                    cells));
            Node undivided = direct.get(code);
            if (undivided != null && isDivided(code)) {
                ReportCell name = ReportCell.text("未细分到下级科目", "not divided further");
                String key = code + UNDIVIDED;
                rows.add(row(ReportRow.Kind.DETAIL, key, code, level + 1, code, name, undivided, cells));
            }
        });
        if (!uncoded.lines.isEmpty()) {
            ReportCell name = ReportCell.text("未注明科目", "no class given");
            rows.add(row(ReportRow.Kind.DETAIL, NO_CODE, ReportRow.TOTAL_KEY, 1, "", name, uncoded, cells));
        }
        return rows;
    }

    /** The cells of a row behind its code and name. */
    interface Figures<F> {
        List<ReportCell> of(ReportRow.Kind kind, F sum, List<LineKey> lines);
    }

    private ReportRow row(
            ReportRow.Kind kind,
            String key,
            @Nullable String parent,
            int level,
            String code,
            ReportCell name,
            Node node,
            Figures<F> figures) {
        List<ReportCell> cells = new ArrayList<>();
        cells.add(code.isEmpty() ? ReportCell.Absent.NOT_APPLICABLE : new ReportCell.Code(code));
        cells.add(name);
        cells.addAll(figures.of(kind, node.sum, node.lines()));
        return new ReportRow(kind, key, parent, level, cells, node.lines());
    }

    private boolean isDivided(String code) {
        String next = nodes.higherKey(code);
        return next != null && next.startsWith(code);
    }
}
