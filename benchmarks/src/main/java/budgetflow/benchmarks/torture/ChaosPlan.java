package budgetflow.benchmarks.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is done to the system, in order; always the same for a seed. */
record ChaosPlan(List<Step> steps) {
    /** Beyond the session timeout of 10 s, after which a group goes on without a member that says nothing. */
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(12);

    private static final Duration MOST_PAUSE = Duration.ofSeconds(16);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(2_500);
    private static final Duration LONGEST_DOWN = Duration.ofSeconds(3);

    ChaosPlan {
        steps = List.copyOf(steps);
    }

    /**
     * One blow.
     *
     * @param target which instance or broker, from 0; of no meaning where partitions move
     * @param after how long to wait when its turn has come, so that it falls anywhere in the work that goes on
     * @param down how long what was killed stays dead, or what was paused stands still
     */
    record Step(Blow blow, int target, Duration after, Duration down) {}

    /** @param kills of ten, four hit streams, three alerts and three brokers; pauses and moves come on top */
    static ChaosPlan of(long seed, int kills) {
        Random random = new Random(seed);
        List<Blow> blows = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            blows.add(
                    switch (i % 10) {
                        case 0, 3, 5, 8 -> Blow.KILL_STREAMS;
                        case 1, 6, 9 -> Blow.KILL_BROKER;
                        default -> Blow.KILL_ALERTS;
                    });
            if (i % 10 == 4) {
                blows.add(Blow.PAUSE_STREAMS);
            }
            if (i % 10 == 9) {
                blows.add(Blow.PAUSE_ALERTS);
            }
            if (i % 5 == 2) {
                blows.add(Blow.MOVE_PARTITIONS);
            }
        }
        Collections.shuffle(blows, random);
        return new ChaosPlan(blows.stream().map(blow -> step(blow, random)).toList());
    }

    private static Step step(Blow blow, Random random) {
        int among = blow == Blow.KILL_BROKER ? Ground.BROKERS : Ground.INSTANCES;
        boolean pause = blow == Blow.PAUSE_STREAMS || blow == Blow.PAUSE_ALERTS;
        return new Step(
                blow,
                random.nextInt(among),
                between(Duration.ZERO, LONGEST_WAIT, random),
                pause ? between(LEAST_PAUSE, MOST_PAUSE, random) : between(Duration.ZERO, LONGEST_DOWN, random));
    }

    private static Duration between(Duration least, Duration most, Random random) {
        return least.plusMillis(random.nextInt((int) most.minus(least).toMillis() + 1));
    }

    long kills() {
        return steps.stream().filter(step -> step.blow().isKill()).count();
    }
}
