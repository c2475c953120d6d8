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
import java.util.List;

/**
 * The project expenditure of each functional 项 against the projects. Documents do not say which project belongs where,
 * so amounts are matched first, alone or several together; what then remains on both sides is matched by name, and
 * there the two figures differ.
 */
final class FunctionProjects {
    private static final int ITEM_DIGITS = 7;
    /** Projects that together make one functional line; more would match by chance. */
    private static final int MOST_TOGETHER = 8;

    private static final int MOST_PROJECTS = 40;
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

    /** The closest names first: each line and each project is paired once. */
    private static void pairByName(List<Functional> lines, List<ProjectEntry> projects, Findings findings) {
        while (!lines.isEmpty() && !projects.isEmpty()) {
            Functional bestLine = lines.get(0);
            ProjectEntry bestProject = projects.get(0);
            int best = -1;
            for (Functional line : lines) {
                for (ProjectEntry project : projects) {
                    int closeness = closeness(Labels.bare(line.name()), Labels.bare(project.name()));
                    if (closeness > best) {
                        best = closeness;
                        bestLine = line;
                        bestProject = project;
                    }
                }
            }
            lines.remove(bestLine);
            projects.remove(bestProject);
            findings.report(
                    FindingCode.FUNCTION_PROJECTS,
                    bestProject.line(),
                    "项目“" + bestProject.name() + "”与功能科目 " + bestLine.code() + " “" + bestLine.name() + "”的项目支出不一致",
                    "the project differs from the project expenditure of " + bestLine.code(),
                    project(bestLine),
                    bestProject.totalFen());
        }
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

    /** How much of the shorter name stands in the longer one, in per cent. */
    private static int closeness(String one, String other) {
        int shorter = Math.max(1, Math.min(one.length(), other.length()));
        return common(one, other) * 100 / shorter;
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
