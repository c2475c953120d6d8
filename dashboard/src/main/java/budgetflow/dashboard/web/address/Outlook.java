package budgetflow.dashboard.web.address;

import budgetflow.dashboard.read.AsOf;
import budgetflow.dashboard.web.words.Language;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.money.MoneyUnit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 视图: what is chosen for all pages alike; it stands in the address of each.
 *
 * @param year null for the current one
 * @param region 6 digits; null for all
 * @param asOf null for the latest state
 */
public record Outlook(
        Language language,
        MoneyUnit unit,
        @Nullable FiscalYear year,
        @Nullable String region,
        @Nullable LocalDate asOf) {
    public static final Outlook USUAL = new Outlook(Language.ZH, MoneyUnit.WAN_YUAN, null, null, null);

    private static final String LANGUAGE = "lang";
    private static final String UNIT = "money";
    private static final String YEAR = "year";
    private static final String REGION = "region";
    private static final String AS_OF = "as-of";

    static Outlook of(Query query) {
        return new Outlook(
                query.find(LANGUAGE, Language::coded, USUAL.language),
                query.find(UNIT, code -> Code.read(MoneyUnit.class, code), USUAL.unit),
                query.find(YEAR, text -> optional(FiscalYear.parse(text))),
                query.find(REGION, text -> optional(Region.parse(text)).map(Region::code)),
                query.find(AS_OF, text -> Optional.of(LocalDate.parse(text))));
    }

    Link link() {
        return new Link()
                .putUnless(USUAL.language, LANGUAGE, language)
                .putUnless(USUAL.unit, UNIT, unit)
                .put(YEAR, year)
                .put(REGION, region)
                .put(AS_OF, asOf);
    }

    /** As a form carries them along. */
    public Map<String, String> parameters() {
        return link().parameters();
    }

    public AsOf day() {
        return asOf == null ? AsOf.latest() : AsOf.on(asOf);
    }

    public Outlook in(Language other) {
        return new Outlook(other, unit, year, region, asOf);
    }

    public Outlook in(MoneyUnit other) {
        return new Outlook(language, other, year, region, asOf);
    }

    public Outlook of(@Nullable FiscalYear other) {
        return new Outlook(language, unit, other, region, asOf);
    }

    public Outlook on(@Nullable LocalDate day) {
        return new Outlook(language, unit, year, region, day);
    }

    public Outlook within(String otherRegion) {
        return new Outlook(language, unit, year, otherRegion, asOf);
    }

    public Outlook withoutPeriod() {
        return new Outlook(language, unit, null, null, null);
    }

    private static <T> Optional<T> optional(budgetflow.domain.rejection.Checked<T> checked) {
        return checked.isAccepted() ? Optional.of(checked.get()) : Optional.empty();
    }
}
