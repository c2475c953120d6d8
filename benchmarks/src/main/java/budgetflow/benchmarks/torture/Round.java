package budgetflow.benchmarks.torture;

import budgetflow.domain.key.FiscalYear;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * One year on one cluster: fed, closed day by day and tortured, then inspected.
 *
 * @param seed of the year and of what is done to the system
 * @param entries about how many
 * @param kills how many processes are killed; pauses and moves come on top
 * @param stateStore {@code memory} or {@code rocksdb}
 */
record Round(long seed, int entries, int kills, String stateStore) {
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final int DELIVERIES = 20;
    private static final int STEPS_BEHIND = 1;

    private static final String PARTITIONS = "4";
    /** The longer, the more there is to lose; and four apps on a small machine commit less often. */
    private static final String COMMIT_INTERVAL_MS = "100";

    /**
     * What came of it.
     *
     * @param rows that were fed
     * @param ends of instances that ended by themselves
     * @param repeated how often feeding or closing had to be done again
     */
    record Outcome(long rows, long kills, List<String> ends, int repeated, List<Inspection.Check> checks) {
        /** Empty where everything is as it must be. */
        List<String> differences() {
            return checks.stream()
                    .flatMap(check -> check.differences().stream())
                    .toList();
        }
    }

    /**
     * Returns when everything has come to rest and was inspected; all processes are gone then.
     *
     * @param folder for data and logs
     * @param teller is told what happens
     */
    Outcome run(Path folder, Consumer<String> teller) {
        TorturedYear year = TorturedYear.of(seed, YEAR, entries, DELIVERIES);
        ChaosPlan plan = ChaosPlan.of(seed, kills);
        try (Ground ground = Ground.start(folder, chosen())) {
            Settings settings = ground.settings();
            try (Apps apps = Apps.start(settings, folder, teller);
                    WireFormat wire = WireFormat.of(settings, Patience.ENDLESS);
                    Feeder feeder = new Feeder(settings, wire, teller);
                    Chaos chaos = Chaos.start(plan, ground, apps, seed, teller)) {
                play(year, feeder, chaos, teller);
                ground.awaitInSync();
                List<Inspection.Check> checks = Inspection.of(year, new TopicReader(settings.clientProperties(), wire));
                return new Outcome(year.rows(), plan.kills(), apps.ends(), feeder.repeated(), checks);
            }
        }
    }

    private Settings chosen() {
        return Settings.defaults()
                .with(SettingKeys.JUDGE, "day-close")
                .with(SettingKeys.PARTITIONS, PARTITIONS)
                .with(SettingKeys.COMMIT_INTERVAL, COMMIT_INTERVAL_MS)
                .with(SettingKeys.STATE_STORE, stateStore);
    }

    /** The first delivery is closed undisturbed, so that what dies afterwards has something to lose. */
    private static void play(TorturedYear year, Feeder feeder, Chaos chaos, Consumer<String> teller) {
        List<Delivery> deliveries = year.deliveries();
        LocalDate open = year.firstDay();
        long fed = 0;
        for (int i = 0; i < deliveries.size(); i++) {
            Delivery delivery = deliveries.get(i);
            if (open.isBefore(delivery.on())) {
                feeder.close(open, delivery.on().minusDays(1));
                open = delivery.on();
            }
            chaos.release(i, deliveries.size() - 1);
            feeder.feed(delivery);
            fed += delivery.rows().size();
            teller.accept(delivery.on() + ": " + fed + " of " + year.rows() + " rows fed");
            chaos.awaitAllBut(STEPS_BEHIND);
        }
        chaos.awaitAllBut(0);
        feeder.close(open, year.lastDay());
        feeder.awaitJudged();
    }
}
