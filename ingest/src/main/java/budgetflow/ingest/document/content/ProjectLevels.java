package budgetflow.ingest.document.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells projects from the headings above them where one column holds units, kinds, groups and projects: a heading is a
 * row whose amount is the sum of the rows that follow. The depth is the same throughout a table, so the depth under
 * which most sums hold is taken.
 */
final class ProjectLevels {
    private static final Pattern KIND = Pattern.compile("(专用|通用|其他)项目|.{1,12}类(项目)?");

    /** A row of a section under one unit, with its amount, 0 where none could be read. */
    record Row(EntryRow entry, long fen, boolean readable) {}

    /** The rows of one unit that are projects, and the kind printed over each. */
    record Leaf(EntryRow entry, String kind) {}

    private ProjectLevels() {}

    /** The depth 0 to 2 of headings above the projects, for all sections of a table. */
    static int depth(List<List<Row>> sections) {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int depth = 0; depth <= 2; depth++) {
            int broken = 0;
            for (List<Row> section : sections) {
                broken += brokenSums(section, depth);
            }
            if (broken < fewest) {
                fewest = broken;
                best = depth;
            }
        }
        return best;
    }

    /** The projects of a section under headings of a depth. */
    static List<Leaf> leaves(List<Row> section, int depth) {
        List<Leaf> leaves = new ArrayList<>();
        for (List<Row> kind : kinds(section, depth)) {
            String name = depth == 0 ? "" : kind.get(0).entry().name();
            for (List<Row> group : groups(kind, depth)) {
                int first = depth == 2 ? 1 : 0;
                for (Row row : group.subList(Math.min(first, group.size()), group.size())) {
                    leaves.add(new Leaf(row.entry(), name));
                }
            }
        }
        return leaves;
    }

    /** The headings of a section whose amount is not the sum of what stands under them. */
    static List<ProjectTableReader.HeadingSum> broken(List<Row> section, int depth) {
        List<ProjectTableReader.HeadingSum> broken = new ArrayList<>();
        for (List<Row> kind : depth == 0 ? List.<List<Row>>of() : kinds(section, depth)) {
            long sum = 0;
            for (List<Row> group : groups(kind, depth)) {
                long projects = sum(depth == 2 ? group.subList(1, group.size()) : group);
                sum += projects;
                if (depth == 2 && group.size() > 1) {
                    compare(group.get(0), projects, broken);
                }
            }
            compare(kind.get(0), sum, broken);
        }
        return broken;
    }

    private static void compare(Row heading, long sum, List<ProjectTableReader.HeadingSum> broken) {
        if (heading.readable() && heading.fen() != sum) {
            broken.add(new ProjectTableReader.HeadingSum(heading.entry(), heading.fen(), sum));
        }
    }

    private static int brokenSums(List<Row> section, int depth) {
        if (depth == 0) {
            return (int) section.stream()
                    .filter(row -> KIND.matcher(row.entry().name()).matches())
                    .count();
        }
        int broken = 0;
        for (List<Row> kind : kinds(section, depth)) {
            List<List<Row>> groups = groups(kind, depth);
            long sum = 0;
            for (List<Row> group : groups) {
                if (depth == 2) {
                    broken += group.size() > 1
                                    && sum(group.subList(1, group.size()))
                                            == group.get(0).fen()
                            ? 0
                            : 1;
                    sum += group.get(0).fen();
                } else {
                    sum += sum(group);
                }
            }
            broken += !groups.isEmpty() && sum == kind.get(0).fen() ? 0 : 1;
        }
        return broken;
    }

    /** A section cut before each kind; without any kind it is one. */
    private static List<List<Row>> kinds(List<Row> section, int depth) {
        List<List<Row>> kinds = new ArrayList<>();
        for (Row row : section) {
            boolean starts = depth > 0 && KIND.matcher(row.entry().name()).matches();
            if (kinds.isEmpty() || starts) {
                kinds.add(new ArrayList<>());
            }
            kinds.get(kinds.size() - 1).add(row);
        }
        return kinds;
    }

    /** The rows under a kind, cut where a heading's sum is complete. */
    private static List<List<Row>> groups(List<Row> kind, int depth) {
        List<Row> under = depth == 0 ? kind : kind.subList(1, kind.size());
        if (depth < 2 || under.isEmpty()) {
            return under.isEmpty() ? List.of() : List.of(under);
        }
        List<List<Row>> groups = new ArrayList<>();
        List<Row> group = new ArrayList<>();
        for (Row row : under) {
            boolean complete = group.size() > 1
                    && sum(group.subList(1, group.size())) == group.get(0).fen();
            if (complete) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(row);
        }
        groups.add(group);
        return groups;
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(Row::fen).sum();
    }
}
