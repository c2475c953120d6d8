package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.table.UnitLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Judges the printed units: 元 and 万元 differ by ten thousand, so a figure that is exactly that much larger or smaller
 * in one place than in the others betrays a wrong unit line. Units are never corrected, only distrusted.
 */
final class UnitJudge {
    private static final long FACTOR = 10_000;
    /** Sentences are rounded: a hundredth is close enough to tell a factor of ten thousand. */
    private static final long ROUNDING = 100;

    /** A table or sheet with a unit line, and the figures it gives under that unit. */
    record Witness(UnitLine line, Map<String, Long> measures) {}

    /** What was found: the witnesses whose unit contradicts the others, or that all of them contradict the text. */
    record Verdict(List<Witness> contradicted, boolean all) {}

    private final List<Witness> witnesses;
    private final Tally tables = new Tally();
    private final Tally texts = new Tally();

    private UnitJudge(List<Witness> witnesses, List<Map<String, Long>> texts) {
        this.witnesses = witnesses;
        witnesses.forEach(witness -> tables.add(witness.measures()));
        texts.forEach(this.texts::add);
    }

    /**
     * Judges all unit lines of a document.
     *
     * @param texts the figures of sentences, and of sheets that carry their unit in a label
     */
    static Verdict judge(List<Witness> witnesses, List<Map<String, Long>> texts) {
        return new UnitJudge(witnesses, texts).judge();
    }

    private Verdict judge() {
        Optional<AmountUnit> usual = usual(witnesses);
        List<Witness> contradicted = new ArrayList<>();
        int textAgrees = 0;
        int textContradicts = 0;
        int tablesContradict = 0;
        for (Witness witness : witnesses) {
            Map<String, Long> own = witness.measures();
            int others = tables.contradicting(own);
            int inText = texts.contradicting(own);
            // A witness agrees with itself: that one is not counted.
            int agreeing = Math.max(0, tables.agreeing(own) - 1);
            int agreeingText = texts.agreeing(own);
            tablesContradict += others;
            textContradicts += inText;
            textAgrees += agreeingText;
            boolean unusual = usual.isPresent() && witness.line().unit() != usual.get();
            if (others + inText > agreeing + agreeingText || (unusual && agreeing + agreeingText == 0)) {
                contradicted.add(witness);
            }
        }
        boolean all = textContradicts > 0 && textAgrees == 0 && tablesContradict == 0;
        return new Verdict(contradicted, all);
    }

    /** How often each figure is given for each measure: so that many tables are compared in one go. */
    private static final class Tally {
        private final Map<String, Map<Long, Integer>> times = new HashMap<>();

        void add(Map<String, Long> measures) {
            measures.forEach((name, fen) ->
                    times.computeIfAbsent(name, n -> new HashMap<>()).merge(fen, 1, Integer::sum));
        }

        int agreeing(Map<String, Long> own) {
            return most(own, UnitJudge::isNear);
        }

        int contradicting(Map<String, Long> own) {
            return most(own, UnitJudge::differByFactor);
        }

        /** In the measure where most places stand in the relation: how many they are. */
        private int most(Map<String, Long> own, BiPredicate<Long, Long> relation) {
            int most = 0;
            for (Map.Entry<String, Long> entry : own.entrySet()) {
                int here = 0;
                for (Map.Entry<Long, Integer> there :
                        times.getOrDefault(entry.getKey(), Map.of()).entrySet()) {
                    here += relation.test(entry.getValue(), there.getKey()) ? there.getValue() : 0;
                }
                most = Math.max(most, here);
            }
            return most;
        }
    }

    private static boolean differByFactor(long a, long b) {
        long small = Math.min(Math.abs(a), Math.abs(b));
        long large = Math.max(Math.abs(a), Math.abs(b));
        return small < Long.MAX_VALUE / FACTOR && isNear(small * FACTOR, large);
    }

    private static boolean isNear(long a, long b) {
        return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) / ROUNDING;
    }

    /** The unit more than half of the lines print. */
    static Optional<AmountUnit> usual(List<Witness> witnesses) {
        Map<AmountUnit, Integer> votes = new EnumMap<>(AmountUnit.class);
        for (Witness witness : witnesses) {
            if (witness.line().unit() != null) {
                votes.merge(witness.line().unit(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > witnesses.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
