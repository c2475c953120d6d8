package budgetflow.ingest.document.content;

import budgetflow.ingest.document.form.Block;
import budgetflow.ingest.document.form.Grid;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.form.Paragraph;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 目录: the lists of contents of a document, and what they promise last. */
final class Contents {
    private static final Pattern ENUMERATOR =
            Pattern.compile("^-?(第[一二三四五六七八九十]+部分:?|[一二三四五六七八九十]+、|\\d+[、.]|\\([一二三四五六七八九十\\d]+\\)|表[\\d-]+)");
    private static final Pattern LEADERS = Pattern.compile("[.…·]{2,}\\d*$");
    private static final int MOST_ENTRIES = 80;

    private final List<Block> blocks;

    Contents(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** What a contents line names, without number and leaders. */
    record Entry(String text, int line) {}

    /** The last entry of each list. */
    List<Entry> lastEntries() {
        List<Entry> last = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph
                    && Labels.key(paragraph.text()).equals("目录")) {
                List<Entry> entries = listed(i + 1);
                if (!entries.isEmpty()) {
                    last.add(entries.get(entries.size() - 1));
                }
            } else if (blocks.get(i) instanceof Grid grid && isList(grid)) {
                List<GridRow> rows = grid.rows();
                GridRow end = rows.get(rows.size() - 1);
                last.add(new Entry(plain(end.cell(1)), end.line()));
            }
        }
        last.removeIf(entry -> entry.text().isEmpty());
        return last;
    }

    private static boolean isList(Grid grid) {
        return grid.rows().size() > 1
                && grid.rows().get(0).cells().stream()
                        .anyMatch(cell -> Labels.key(cell).equals("报表名称"));
    }

    /** The lines after 目录 up to the first that comes a second time: there the body begins. */
    private List<Entry> listed(int from) {
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = from; i < blocks.size() && entries.size() < MOST_ENTRIES; i++) {
            List<Entry> here = new ArrayList<>();
            if (blocks.get(i) instanceof Paragraph paragraph) {
                here.add(new Entry(Labels.key(paragraph.text()), paragraph.line()));
            } else if (blocks.get(i) instanceof Grid grid) {
                grid.rows().forEach(row -> here.add(new Entry(Labels.key(row.cell(0)), row.line())));
            }
            for (Entry entry : here) {
                String part = entry.text().replaceFirst("^(第[一二三四五六七八九十]+部分).*", "$1");
                if (!seen.add(entry.text()) || (entry.text().equals(part) && startsBody(entries, part))) {
                    return plainEntries(entries);
                }
                entries.add(entry);
            }
        }
        return plainEntries(entries);
    }

    private static boolean startsBody(List<Entry> entries, String part) {
        return entries.stream().anyMatch(entry -> entry.text().startsWith(part));
    }

    private static List<Entry> plainEntries(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Entry(plain(entry.text()), entry.line()))
                .toList();
    }

    private static String plain(String printed) {
        String key = LEADERS.matcher(Labels.key(printed)).replaceFirst("");
        return ENUMERATOR.matcher(key).replaceFirst("");
    }
}
