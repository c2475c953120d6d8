package budgetflow.dashboard.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.read.LineOrder;
import budgetflow.dashboard.read.LineSort;
import budgetflow.dashboard.web.words.Language;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.report.TableName;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copied link gives the same view: whatever an address holds is read back from its text. */
class AddressTest {
    private static final List<String> TEXTS =
            List.of("公路", "a&b=c", "100%", "+ plus", "#x", "<script>\"'", "\u202Ertl\u202C", "🏛️", "a/b", "?q");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatIsWrittenIsReadBack(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            Address address = any(random);
            Query query = query(address.text());

            assertThat(read(address, query)).as(address.text()).isEqualTo(address);
            assertThat(query.ignored()).isEmpty();
            assertThat(URI.create(address.text()).getPath())
                    .isEqualTo(address.route().path());
        }
    }

    @Test
    void whatEverybodyGetsWithoutAskingIsNotWritten() {
        assertThat(LinesAddress.of(Viewpoint.USUAL).text()).isEqualTo("/lines");
        assertThat(OverviewAddress.of(Viewpoint.USUAL).text()).isEqualTo("/");
    }

    @Test
    void whatCannotBeReadIsToldAndLeftOut() {
        Query query = query("/lines?page=0&sort=x&year=24&as-of=2024-02-30&region=13&kind=project&nobody=1&money=USD");

        LinesAddress address = LinesAddress.of(query);

        assertThat(address).isEqualTo(LinesAddress.of(Viewpoint.USUAL).kind(LineKind.PROJECT));
        assertThat(query.ignored()).containsExactly("as-of", "money", "nobody", "page", "region", "sort", "year");
    }

    @Test
    void whatIsSortedByAlreadyIsSortedTheOtherWayRound() {
        LinesAddress once = LinesAddress.of(Viewpoint.USUAL).page(3).sorted(LineSort.RATE);

        assertThat(once.order()).isEqualTo(new LineOrder(LineSort.RATE, false));
        assertThat(once.page()).isEqualTo(1);
        assertThat(once.sorted(LineSort.RATE).order()).isEqualTo(new LineOrder(LineSort.RATE, true));
    }

    private static Address any(Random random) {
        Viewpoint viewpoint = new Viewpoint(
                one(random, Language.values()),
                one(random, MoneyUnit.values()),
                random.nextBoolean() ? null : new FiscalYear(2000 + random.nextInt(50)),
                random.nextBoolean() ? null : "13028" + random.nextInt(10),
                random.nextBoolean() ? null : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)));
        LineKey line = LineKey.of("130281/2024/473001/13028124P00337210001L");
        int page = 1 + random.nextInt(5);
        return switch (random.nextInt(9)) {
            case 0 -> new OverviewAddress(viewpoint, one(random, Dimension.values()));
            case 1 ->
                new LinesAddress(
                        viewpoint,
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        maybe(random, LineKind.values()),
                        text(random),
                        maybe(random, ExecutionStatus.values()),
                        new LineOrder(one(random, LineSort.values()), random.nextBoolean()),
                        page);
            case 2 -> new LineAddress(viewpoint, line, page);
            case 3 ->
                new AlertsAddress(
                        viewpoint,
                        random.nextBoolean(),
                        maybe(random, AlertState.values()),
                        maybe(random, Severity.values()),
                        maybe(random, RuleCode.values()),
                        text(random),
                        text(random),
                        text(random),
                        page);
            case 4 ->
                new AlertAddress(
                        viewpoint, new AlertKey(one(random, RuleCode.values()), AlertSubject.of(line)), text(random));
            case 5 -> new ReconciliationAddress(viewpoint, random.nextBoolean(), text(random), text(random), page);
            case 6 -> reports(random, viewpoint, maybe(random, TableName.values()), page);
            case 7 ->
                new FigureAddress(
                        reports(random, viewpoint, one(random, TableName.values()), 1)
                                .differences(false),
                        one(random, TEXTS.toArray(String[]::new)),
                        "net",
                        page,
                        1 + random.nextInt(5));
            default ->
                new RejectionsAddress(viewpoint, text(random), maybe(random, RejectCode.values()), text(random), page);
        };
    }

    private static ReportsAddress reports(Random random, Viewpoint viewpoint, TableName table, int page) {
        return new ReportsAddress(
                viewpoint,
                table,
                text(random),
                random.nextBoolean() ? null : new UnitCode("473001"),
                random.nextBoolean(),
                page);
    }

    private static Address read(Address like, Query query) {
        return switch (like.route()) {
            case OVERVIEW -> OverviewAddress.of(query);
            case LINES -> LinesAddress.of(query);
            case LINE -> LineAddress.of(query).orElseThrow();
            case ALERTS -> AlertsAddress.of(query);
            case ALERT -> AlertAddress.of(query).orElseThrow();
            case RECONCILIATION -> ReconciliationAddress.of(query);
            case REJECTIONS -> RejectionsAddress.of(query);
            case REPORTS -> ReportsAddress.of(query);
            case FIGURE -> FigureAddress.of(query).orElseThrow();
            default -> throw new IllegalArgumentException(like.text());
        };
    }

    private static Query query(String address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String query = URI.create(address).getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals),
                    List.of(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
        }
        return new Query(parameters);
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T maybe(Random random, T[] values) {
        return random.nextBoolean() ? null : one(random, values);
    }

    private static String text(Random random) {
        return random.nextBoolean() ? null : TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
