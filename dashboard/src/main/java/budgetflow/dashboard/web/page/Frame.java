package budgetflow.dashboard.web.page;

import budgetflow.dashboard.access.DemoRoles;
import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.read.DataAsOf;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.address.LineAddress;
import budgetflow.dashboard.web.address.Viewpoint;
import budgetflow.dashboard.web.asset.Asset;
import budgetflow.dashboard.web.asset.Assets;
import budgetflow.dashboard.web.words.Language;
import budgetflow.dashboard.web.words.Terms;
import budgetflow.dashboard.web.words.Word;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Reason;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Percent;
import budgetflow.domain.money.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows: who looks at what, in which words and units, and how far the data goes.
 *
 * @param data null while there is no year with a line in it
 * @param years those to choose from, the newest first
 * @param regions those to choose from
 * @param sequence the change up to which the page knows everything
 * @param restored percent of what was there at the start; 100 once the store follows
 * @param roles made-up users whose place may be taken; none outside the demo
 * @param ignored parameters of the address nobody understood
 */
public record Frame(
        Address address,
        Viewer viewer,
        Assets assets,
        @Nullable DataAsOf data,
        List<FiscalYear> years,
        List<String> regions,
        long sequence,
        int restored,
        List<DemoRoles.Sample> roles,
        List<String> ignored,
        Instant now) {
    private static final ZoneId TREASURY_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(TREASURY_ZONE);
    private static final String NONE = "—";

    public Viewpoint viewpoint() {
        return address.viewpoint();
    }

    public Language language() {
        return viewpoint().language();
    }

    public Terms terms() {
        return new Terms(language());
    }

    public String t(Word word) {
        return word.in(language());
    }

    public String t(Word word, Object... values) {
        return word.in(language(), values);
    }

    /** An amount in the unit chosen; the unit itself stands above the table. */
    public String money(Money amount) {
        return viewpoint().unit().figure(amount);
    }

    /** An amount with its unit, where it stands alone. */
    public String fullMoney(Money amount) {
        return language() == Language.ZH ? money(amount) + unit() : money(amount) + " " + unit();
    }

    /** The unit chosen. */
    public String unit() {
        return terms().of(viewpoint().unit());
    }

    public String rate(Optional<Ratio> share) {
        return share.map(Percent::of).orElse(NONE);
    }

    /** A share that is a difference, in percentage points: signed, with a mark so that colour says nothing alone. */
    public String points(Optional<Ratio> difference) {
        return difference
                .map(share -> mark(share.numerator()) + " " + signed(Percent.plain(share)))
                .orElse(NONE);
    }

    /** An amount that is a difference, with the same mark. */
    public String difference(Money amount) {
        return mark(amount.fen()) + " " + signed(money(amount));
    }

    private static String mark(long sign) {
        return sign < 0 ? "▼" : sign > 0 ? "▲" : "＝";
    }

    private static String signed(String figure) {
        return figure.startsWith("-") ? "−" + figure.substring(1) : "+" + figure;
    }

    /** An alert's figure or threshold. */
    public String measure(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return fullMoney(amount.money());
        }
        if (measure instanceof Measure.Count count) {
            return Long.toString(count.count());
        }
        return measure instanceof Measure.Share share ? Percent.of(share.percent()) : measure.toString();
    }

    /** Why an alert was raised, as it stands. */
    public String reason(Alert alert) {
        return reason(alert, alert.last());
    }

    /** Why a step of an alert's life was taken by the data. */
    public String reason(Alert alert, AlertEvent event) {
        return terms().of(Reason.of(alert.key().rule(), event, viewpoint().unit()));
    }

    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number that is a difference, with the same mark as amounts. */
    public String signedCount(long number) {
        return mark(number) + " " + signed(count(number));
    }

    /** The code of the department a line belongs to. */
    public String department(LineKey key) {
        return Department.of(key).code();
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    public String or(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    /** In Beijing time. */
    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** How old the newest record is. */
    public String lag() {
        Instant newest = data == null ? null : data.newestRecordAt();
        return newest == null
                ? NONE
                : t(
                        Word.SECONDS,
                        count(Math.max(0, Duration.between(newest, now).toSeconds())));
    }

    /** The address of one line, asked as this page is. */
    public LineAddress line(LineKey key) {
        return LineAddress.of(viewpoint(), key);
    }

    public String asset(Asset asset) {
        return assets.path(asset);
    }

    /** Where one fragment of this page is fetched again. */
    public String part(String name) {
        return address.part(name);
    }

    /** The day figures are held against; 1 January of the year while there is none. */
    public Optional<LocalDate> day() {
        return data == null ? Optional.empty() : data.heldAgainst();
    }

    /** The parameters of this page but for year, region and day, which their own form sets. */
    public Map<String, String> withoutPeriod() {
        return address.with(viewpoint().withoutPeriod()).parameters();
    }

    /** A line has its year in its key. */
    public boolean isOfOneLine() {
        return address instanceof LineAddress;
    }
}
