package budgetflow.domain.alert;

import budgetflow.domain.execution.LineExecution;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 规则集: the rules about lines in force, as a list one can read; a rule stands after the one that inhibits it.
 *
 * @param rules in the order they are judged
 */
public record RuleBook(List<LineRule> rules) {

    public RuleBook {
        rules = List.copyOf(rules);
    }

    boolean has(RuleCode code) {
        return rules.stream().anyMatch(rule -> rule.code() == code);
    }

    /** The rules live operation judges as entries arrive. */
    RuleBook atOnce() {
        return new RuleBook(rules.stream().filter(LineRule::isJudgedAtOnce).toList());
    }

    /** The days all rules together look at beside the plan's milestones. */
    Stream<MonthDay> checkpoints() {
        return rules.stream().flatMap(rule -> rule.checkpoints().stream()).distinct();
    }

    /** Other days on which one of them can come to something new by itself: the next one of each at least. */
    Stream<LocalDate> daysToLookAgain(LineExecution line, LocalDate reviewedOn) {
        return rules.stream().flatMap(rule -> rule.daysToLookAgain(line, reviewedOn));
    }

    /** Every rule's judgement; an inhibited rule that would be triggered leaves its alert as it is. */
    Map<LineRule, Judgement> judge(Review review) {
        Map<LineRule, Judgement> judgements = new LinkedHashMap<>();
        Set<RuleCode> triggered = EnumSet.noneOf(RuleCode.class);
        for (LineRule rule : rules) {
            Judgement judgement = rule.judge(review);
            boolean isTriggered = judgement instanceof Judgement.Triggered;
            boolean inhibited =
                    isTriggered && rule.inhibitedBy().map(triggered::contains).orElse(false);
            if (isTriggered) {
                triggered.add(rule.code());
            }
            judgements.put(rule, inhibited ? Judgement.UNCHANGED : judgement);
        }
        return judgements;
    }
}
