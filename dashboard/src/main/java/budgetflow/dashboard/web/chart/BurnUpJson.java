package budgetflow.dashboard.web.chart;

import budgetflow.dashboard.web.words.Language;
import budgetflow.dashboard.web.words.Terms;
import budgetflow.dashboard.web.words.Word;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.MoneyUnit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The burn-up as the chart's script reads it: series by name, days as text, amounts in the unit shown. */
public final class BurnUpJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Language language;
    private final MoneyUnit unit;

    public BurnUpJson(Language language, MoneyUnit unit) {
        this.language = language;
        this.unit = unit;
    }

    /** The text of the JSON; {@code title} says what it is of to those who do not see it. */
    public String of(LineExecution line, BurnUp curve, String title) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("title", title);
        chart.put("unit", new Terms(language).of(unit));
        chart.put("decimals", unit.decimals());
        chart.put("from", line.key().fiscalYear().firstDay().toString());
        chart.put("to", line.key().fiscalYear().lastDay().toString());
        chart.put("on", curve.on().toString());
        chart.put("words", words());
        chart.put("spent", points(curve.spent()));
        chart.put("plan", points(curve.plan()));
        chart.put("pace", points(curve.pace()));
        chart.put("budget", points(curve.budget()));
        chart.put("changes", changes(line, curve));
        curve.forecast().ifPresent(outlook -> chart.put("forecast", forecast(curve, outlook)));
        try {
            return JSON.writeValueAsString(chart);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }

    private Map<String, String> words() {
        return Map.of(
                "spent", Word.SPENT.in(language),
                "plan", Word.PLAN.in(language),
                "pace", Word.PLAN_PACE.in(language),
                "budget", Word.ADJUSTED.in(language),
                "changes", Word.BUDGET_CHANGES.in(language),
                "forecast", Word.FORECAST.in(language),
                "today", Word.TODAY.in(language));
    }

    private List<List<Object>> points(List<BurnUp.Point> points) {
        return points.stream()
                .map(point -> List.<Object>of(point.day().toString(), figure(point.amount())))
                .toList();
    }

    private List<List<Object>> changes(LineExecution line, BurnUp curve) {
        Terms terms = new Terms(language);
        return curve.changes().stream()
                .map((BudgetChange change) -> List.<Object>of(
                        change.effectiveOn().toString(),
                        figure(line.adjustedOn(change.effectiveOn())),
                        terms.of(change.kind()) + " " + unit.figure(change.amount())))
                .toList();
    }

    private Map<String, Object> forecast(BurnUp curve, BurnUp.Outlook outlook) {
        BigDecimal now = figure(curve.spent().get(curve.spent().size() - 1).amount());
        return Map.of(
                "from", List.of(curve.on().toString(), now),
                "on", outlook.milestone().dueOn().toString(),
                "low", figure(outlook.low()),
                "middle", figure(outlook.middle()),
                "high", figure(outlook.high()));
    }

    private BigDecimal figure(Money amount) {
        return new BigDecimal(unit.plain(amount));
    }
}
