package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Checked;
import budgetflow.ingest.document.content.Narrative.Split;
import budgetflow.ingest.document.form.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts out of sentences, with the lists that 其中, 包括 and 主要为 open. */
public final class NarrativeReader {
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,-])(-?\\d[\\d,]*(?:\\.\\d+)?)(万元|元)(?!/)");
    private static final Pattern OPENER = Pattern.compile("其中|包括|主要为|主要包括|分别为");
    private static final Pattern CHANGE = Pattern.compile("增加|减少|增长|下降|增长了|提高|压减");
    private static final Pattern LESS = Pattern.compile("减少|下降|压减");
    private static final Pattern CODE = Pattern.compile("[（(](\\d{3}|\\d{5}|\\d{7})[)）]$");
    private static final Pattern NEW_BASE = Pattern.compile("上年基数为零");
    private static final Pattern TRAILING = Pattern.compile("(为|约|共|共计|合计|安排|是|达|共安排|预算安排)+$");
    private static final Pattern LEADING = Pattern.compile("^(和|及|与|其中[:：]?|包括|主要为)+");

    private final Paragraph paragraph;
    private final String text;
    private final List<NarrativeAmount> amounts = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable NarrativeAmount last;

    private NarrativeReader(Paragraph paragraph, String text) {
        this.paragraph = paragraph;
        this.text = text;
    }

    /** A list that is being read. */
    private record Open(NarrativeAmount whole, String opener, boolean bracket, List<NarrativeAmount> parts) {}

    /** Reads the amounts of all paragraphs; lists that go on over paragraphs with codes are put together. */
    public static Narrative read(List<Paragraph> paragraphs) {
        List<NarrativeAmount> amounts = new ArrayList<>();
        List<Split> splits = new ArrayList<>();
        CodedLists coded = new CodedLists(splits);
        for (Paragraph paragraph : Sentences.joined(paragraphs)) {
            String text = Sentences.plain(paragraph.text());
            NarrativeReader reader = new NarrativeReader(paragraph, text);
            reader.read();
            amounts.addAll(reader.amounts);
            splits.addAll(reader.splits);
            coded.paragraph(reader.amounts, text, NEW_BASE.matcher(text).find());
        }
        coded.end();
        return new Narrative(amounts, splits);
    }

    /** The amounts of one text, such as a goal. */
    public static List<NarrativeAmount> amounts(int line, String text) {
        NarrativeReader reader = new NarrativeReader(new Paragraph(line, text), Sentences.plain(text));
        reader.read();
        return reader.amounts;
    }

    private void read() {
        Matcher matcher = AMOUNT.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String gap = text.substring(from, matcher.start());
            AmountUnit unit = matcher.group(2).equals("元") ? AmountUnit.YUAN : AmountUnit.WAN_YUAN;
            Checked<Money> money = unit.parse(matcher.group(1));
            if (money.isAccepted()) {
                boolean opensNext = OPENER.matcher(
                                text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 6)))
                        .find();
                amount(gap, money.get().fen(), precision(matcher.group(1), unit), opensNext);
            }
            from = matcher.end();
        }
        while (!open.isEmpty()) {
            close();
        }
    }

    private static long precision(String number, AmountUnit unit) {
        int point = number.indexOf('.');
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        return decimals == 0 && unit == AmountUnit.YUAN
                ? 1
                : BigDecimal.valueOf(unit.fen())
                        .movePointLeft(Math.max(decimals, 0))
                        .longValue();
    }

    private void amount(String gap, long fen, long precision, boolean opensNext) {
        String clause = lastClause(gap);
        boolean change = CHANGE.matcher(clause).find();
        Matcher code = CODE.matcher(gap);
        String digits = code.find() ? code.group(1) : "";
        String words = digits.isEmpty() ? clause : lastClause(gap.substring(0, code.start()));
        long signed = change && LESS.matcher(clause).find() ? -fen : fen;
        NarrativeAmount here = new NarrativeAmount(paragraph.line(), label(words), digits, signed, precision, change);
        arrange(gap, here, opensNext);
        amounts.add(here);
        last = here;
    }

    private void arrange(String gap, NarrativeAmount here, boolean opensNext) {
        int depth = 0;
        boolean fullStop = false;
        boolean semicolon = false;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c == '(' || c == '（') {
                depth++;
            } else if ((c == ')' || c == '）') && depth-- <= 0) {
                depth = 0;
                closeBracket();
            } else if (c == '。') {
                fullStop = true;
            } else if (c == '；' || c == ';') {
                semicolon = true;
            }
        }
        boolean restarts = semicolon
                && opensNext
                && text.indexOf("其中") >= 0
                && !open.isEmpty()
                && !here.change()
                && !isPartOfOpen(gap);
        if (fullStop || restarts) {
            while (!open.isEmpty()) {
                close();
            }
        }
        while (semicolon
                && !open.isEmpty()
                && !open.peek().opener().equals("其中")
                && !open.peek().bracket()) {
            close();
        }
        Optional<String> opener = opener(gap);
        if (opener.isPresent() && last != null && !fullStop) {
            open.push(new Open(last, opener.get(), depth > 0, new ArrayList<>()));
        }
        if (!open.isEmpty() && open.peek().whole().change() == here.change()) {
            open.peek().parts().add(here);
        }
    }

    /** 支出预算…，其中：…；项目支出…，主要为…: what follows the semicolon is still a part when its own list is 主要为. */
    private boolean isPartOfOpen(String gap) {
        return !gap.contains("年");
    }

    private void closeBracket() {
        if (!open.isEmpty() && open.peek().bracket()) {
            close();
        }
    }

    private void close() {
        Open list = open.pop();
        if (!list.parts().isEmpty()) {
            splits.add(new Split(list.whole(), list.parts(), list.opener()));
        }
    }

    private static Optional<String> opener(String gap) {
        int cut = Math.max(Math.max(gap.lastIndexOf('；'), gap.lastIndexOf(';')), gap.lastIndexOf('。'));
        Matcher matcher = OPENER.matcher(gap.substring(cut + 1));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static String lastClause(String gap) {
        int cut = -1;
        for (int i = 0; i < gap.length(); i++) {
            if ("，,；;。：:".indexOf(gap.charAt(i)) >= 0) {
                cut = i;
            }
        }
        String clause = gap.substring(cut + 1);
        int bracket = Math.max(clause.lastIndexOf('（'), clause.lastIndexOf('('));
        boolean closed = bracket >= 0 && Math.max(clause.lastIndexOf('）'), clause.lastIndexOf(')')) > bracket;
        return bracket >= 0 && !closed ? clause.substring(bracket + 1) : clause;
    }

    private static String label(String clause) {
        Matcher opener = OPENER.matcher(clause);
        String words = clause;
        while (opener.find()) {
            words = clause.substring(opener.end());
        }
        words = LEADING.matcher(words.replaceFirst("^[)）\\s]+", "")).replaceFirst("");
        return TRAILING.matcher(words).replaceFirst("");
    }
}
