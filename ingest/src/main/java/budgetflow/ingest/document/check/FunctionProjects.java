package budgetflow.ingest.document.check;

import budgetflow.ingest.document.content.BudgetFigures;
import budgetflow.ingest.document.content.BudgetFigures.Functional;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.content.EntryRow;
import budgetflow.ingest.document.content.ProjectEntry;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The project expenditure of each functional 项 against the projects. Documents do not say which project belongs where,
 * so amounts are matched first, alone or several together. What then remains differs for certain only where every
 * project left is named after one line left and both sides come to the same sum; anything else is no contradiction.
 */
final class FunctionProjects {
    private static final int ITEM_DIGITS = 7;
    /** Projects that together make one functional line; more would match by chance. */
    private static final int MOST_TOGETHER = 8;

    private static final int MOST_PROJECTS = 40;
    /** Characters side by side by which a project is named after a line: 医疗救助 or 城乡居民, but not 补助. */
    private static final int LEAST_RUN = 4;

    private static final int LEAST_SHARED_PERCENT = 60;
    /** Combinations tried for one functional line before it is left to its name. */
    private static final int MOST_STEPS = 50_000;

    private FunctionProjects() {}

    static void check(DocumentContent content, Findings findings) {
        List<ProjectEntry> projects = new ArrayList<>(content.projects().entries());
        List<Functional> lines = new ArrayList<>(BudgetFigures.functional(content).stream()
                .filter(line -> line.code().length() == ITEM_DIGITS && project(line) > 0)
                .toList());
        boolean readable = BudgetFigures.expenditure(content).stream()
                .allMatch(table ->
                        table.leftOut().isEmpty() && table.rows().stream().noneMatch(EntryRow::hasUnreadable));
        if (!readable || !content.projects().complete() || projects.isEmpty() || projects.size() > MOST_PROJECTS) {
            return;
        }
        for (int together = 1; together <= MOST_TOGETHER; together++) {
            matchAmounts(lines, projects, together);
        }
        pairByName(lines, projects, findings);
    }

    /**
     * Reports the lines and projects left over where each is named after exactly one of the other side and both sides
     * are the same money. Anywhere else a project may be paid from several lines or a line pay for several projects.
     */
    private static void pairByName(List<Functional> lines, List<ProjectEntry> projects, Findings findings) {
        if (lines.size() != projects.size() || !isSameMoney(lines, projects)) {
            return;
        }
        Map<Functional, ProjectEntry> pairs = new LinkedHashMap<>();
        for (Functional line : lines) {
            List<ProjectEntry> named = projects.stream()
                    .filter(project -> isNamedAfter(project, line))
                    .toList();
            if (named.size() != 1 || pairs.containsValue(named.get(0))) {
                return;
            }
            pairs.put(line, named.get(0));
        }
        pairs.forEach((line, project) -> findings.report(
                FindingCode.FUNCTION_PROJECTS,
                project.line(),
                "项目“" + project.name() + "”与功能科目 " + line.code() + " “" + line.name() + "”的项目支出不一致",
                "the project differs from the project expenditure of " + line.code(),
                project(line),
                project.totalFen()));
    }

    private static boolean isSameMoney(List<Functional> lines, List<ProjectEntry> projects) {
        long left = 0;
        for (ProjectEntry project : projects) {
            Long fen = project.totalFen();
            if (fen == null) {
                return false;
            }
            left += fen;
        }
        return left == lines.stream().mapToLong(FunctionProjects::project).sum();
    }

    private static long project(Functional line) {
        Long fen = line.projectFen();
        return fen == null ? 0 : fen;
    }

    private static void matchAmounts(List<Functional> lines, List<ProjectEntry> projects, int together) {
        for (Functional line : List.copyOf(lines)) {
            List<ProjectEntry> found = new ArrayList<>();
            if (pick(projects, 0, together, project(line), found, new int[] {MOST_STEPS})) {
                projects.removeAll(found);
                lines.remove(line);
            }
        }
    }

    private static boolean pick(
            List<ProjectEntry> projects, int from, int count, long fen, List<ProjectEntry> found, int[] stepsLeft) {
        if (count == 0) {
            return fen == 0;
        }
        for (int i = from; i <= projects.size() - count && stepsLeft[0]-- > 0; i++) {
            Long amount = projects.get(i).totalFen();
            if (amount != null && amount <= fen) {
                found.add(projects.get(i));
                if (pick(projects, i + 1, count - 1, fen - amount, found, stepsLeft)) {
                    return true;
                }
                found.remove(found.size() - 1);
            }
        }
        return false;
    }

    /** Whether most of the shorter name stands in the longer one, and some characters of it side by side. */
    private static boolean isNamedAfter(ProjectEntry project, Functional line) {
        String one = Labels.bare(project.name());
        String other = Labels.bare(line.name());
        int shorter = Math.min(one.length(), other.length());
        return run(one, other) >= LEAST_RUN && common(one, other) * 100 >= shorter * LEAST_SHARED_PERCENT;
    }

    /** The most characters two names share side by side. */
    private static int run(String one, String other) {
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            while (from + longest < one.length() && other.contains(one.substring(from, from + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }

    /** Characters two names share in order. */
    private static int common(String one, String other) {
        int[][] length = new int[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                length[i][j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[one.length()][other.length()];
    }
}
