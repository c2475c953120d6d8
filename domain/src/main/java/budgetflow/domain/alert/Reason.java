package budgetflow.domain.alert;

import budgetflow.domain.money.MoneyUnit;

/**
 * 预警事由: why an alert was raised, in words: the figure, the threshold and what it means.
 *
 * @param zh one sentence in Chinese
 * @param en the same in English
 */
public record Reason(String zh, String en) {

    /** Of an alert as it stands. */
    public static Reason of(Alert alert) {
        return of(alert.key().rule(), alert.trigger(), alert.value(), alert.threshold());
    }

    /** Of one step of an alert's life. */
    public static Reason of(RuleCode rule, AlertEvent event) {
        return of(rule, event.trigger(), event.value(), event.threshold());
    }

    public static Reason of(RuleCode rule, String trigger, Measure value, Measure threshold) {
        return new Reason(
                filled(rule.zhReason(), trigger, zh(value), zh(threshold)),
                filled(rule.enReason(), trigger, en(value), en(threshold)));
    }

    /** Of one step of an alert's life, with its amounts as a reader has chosen to see them. */
    public static Reason of(RuleCode rule, AlertEvent event, MoneyUnit unit) {
        return new Reason(
                filled(rule.zhReason(), event.trigger(), zh(event.value(), unit), zh(event.threshold(), unit)),
                filled(rule.enReason(), event.trigger(), en(event.value(), unit), en(event.threshold(), unit)));
    }

    /** The trigger is put in last: it is a sender's text and may hold anything. */
    private static String filled(String pattern, String trigger, String value, String threshold) {
        return pattern.replace("{value}", value)
                .replace("{threshold}", threshold)
                .replace("{trigger}", trigger);
    }

    private static String zh(Measure measure) {
        return measure instanceof Measure.Amount amount ? amount.money().inYuan() + "元" : plain(measure);
    }

    private static String en(Measure measure) {
        return measure instanceof Measure.Amount amount ? amount.money().inYuan() + " yuan" : plain(measure);
    }

    private static String zh(Measure measure, MoneyUnit unit) {
        return measure instanceof Measure.Amount amount ? unit.figure(amount.money()) + unit.zh() : plain(measure);
    }

    private static String en(Measure measure, MoneyUnit unit) {
        return measure instanceof Measure.Amount amount
                ? unit.figure(amount.money()) + " " + unit.en()
                : plain(measure);
    }

    private static String plain(Measure measure) {
        if (measure instanceof Measure.Share share) {
            return share.percent() + "%";
        }
        return measure instanceof Measure.Count count ? Long.toString(count.count()) : measure.toString();
    }
}
