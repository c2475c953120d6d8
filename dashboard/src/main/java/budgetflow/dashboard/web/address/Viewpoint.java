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
 * 视角: what is chosen for all pages alike; it stands in the address of each.
 *
 * @param year null for the current one
 * @param region 6 digits; null for all
 * @param asOf null for the latest state
 */
public record Viewpoint(
        Language language,
        MoneyUnit unit,
        @Nullable FiscalYear year,
        @Nullable String region,
        @Nullable LocalDate asOf) {
    public static final Viewpoint USUAL = new Viewpoint(Language.ZH, MoneyUnit.WAN_YUAN, null, null, null);

    private static final String LANGUAGE = "lang";
    private static final String UNIT = "money";
    private static final String YEAR = "year";
    private static final String REGION = "region";
    private static final String AS_OF = "as-of";

    static Viewpoint of(Query query) {
        return new Viewpoint(
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

    public Viewpoint in(Language other) {
        return new Viewpoint(other, unit, year, region, asOf);
    }

    public Viewpoint in(MoneyUnit other) {
        return new Viewpoint(language, other, year, region, asOf);
    }

    public Viewpoint of(@Nullable FiscalYear other) {
        return new Viewpoint(language, unit, other, region, asOf);
    }

    public Viewpoint on(@Nullable LocalDate day) {
        return new Viewpoint(language, unit, year, region, day);
    }

    public Viewpoint within(String otherRegion) {
        return new Viewpoint(language, unit, year, otherRegion, asOf);
    }

    public Viewpoint withoutPeriod() {
        return new Viewpoint(language, unit, null, null, null);
    }

    private static <T> Optional<T> optional(budgetflow.domain.rejection.Checked<T> checked) {
        return checked.isAccepted() ? Optional.of(checked.get()) : Optional.empty();
    }
}
