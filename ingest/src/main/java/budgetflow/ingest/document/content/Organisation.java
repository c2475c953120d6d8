package budgetflow.ingest.document.content;

import budgetflow.ingest.document.form.Paragraph;
import budgetflow.ingest.document.table.Scope;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.text.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose budget a document is, and for which year. */
final class Organisation {
    private static final Pattern YEAR_LINE = Pattern.compile("预算年度:(20\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)年");
    private static final Pattern BODY = Pattern.compile(
            "(?:20\\d\\d年)?(\\p{IsHan}{2,24}?(?:局|厅|委员会|办公室|中心|医院|学校|政府|处|院|站|机关)(?:机关|本级)?)(?:[(（]汇总[)）])?(?:20\\d\\d年.*|编制|部门预算.*|单位预算.*)?");
    private static final int TITLE_LINES = 8;
    private static final int LONGEST_HEADING = 60;

    private Organisation() {}

    /** The year most headings name beside the word 预算; empty where none does. */
    static Optional<Integer> fiscalYear(List<Paragraph> paragraphs, List<SourceTable> tables) {
        Map<Integer, Integer> votes = new HashMap<>();
        int first = 0;
        for (Paragraph paragraph : paragraphs) {
            String key = Labels.key(paragraph.text());
            if (key.length() > LONGEST_HEADING) {
                continue;
            }
            Matcher line = YEAR_LINE.matcher(key);
            if (line.find()) {
                votes.merge(Integer.valueOf(line.group(1)), 3, Integer::sum);
                continue;
            }
            Matcher year = YEAR.matcher(key);
            if (year.find()) {
                int found = Integer.parseInt(year.group(1));
                first = first == 0 ? found : first;
                if (key.contains("预算")) {
                    votes.merge(found, 1, Integer::sum);
                }
            }
        }
        tables.forEach(table -> {
            Matcher year = YEAR.matcher(Labels.key(table.title()));
            if (year.find()) {
                votes.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
            }
        });
        if (votes.isEmpty()) {
            return first == 0 ? Optional.empty() : Optional.of(first);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The bureau: the department printed over the tables, else the body the title names; empty where neither is. */
    static String bureau(List<Paragraph> paragraphs, List<SourceTable> tables) {
        for (Paragraph paragraph : paragraphs) {
            Optional<Scope> scope = Scope.read(paragraph.text(), paragraph.line());
            if (scope.isPresent() && isDepartment(scope.get())) {
                return scope.get().name();
            }
        }
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(TITLE_LINES, paragraphs.size()))) {
            Matcher body = BODY.matcher(Labels.key(paragraph.text()));
            if (body.matches()) {
                return Scope.organisation(body.group(1));
            }
        }
        return tables.stream()
                .map(SourceTable::scope)
                .flatMap(scope -> scope == null ? Stream.empty() : Stream.of(scope.name()))
                .findFirst()
                .orElse("");
    }

    private static boolean isDepartment(Scope scope) {
        String code = scope.code();
        return code == null || code.length() == 3;
    }
}
