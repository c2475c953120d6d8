package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.table.UnitLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final List<Map<String, Long>> texts;

    private UnitJudge(List<Witness> witnesses, List<Map<String, Long>> texts) {
        this.witnesses = witnesses;
        this.texts = texts;
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
        int contradictsTables = 0;
        for (Witness witness : witnesses) {
            int agrees = 0;
            int contradicts = 0;
            for (Witness other : witnesses) {
                if (other != witness) {
                    agrees += compare(witness.measures(), other.measures(), false);
                    contradicts += compare(witness.measures(), other.measures(), true);
                }
            }
            contradictsTables += contradicts;
            for (Map<String, Long> text : texts) {
                int agreesHere = compare(witness.measures(), text, false);
                int contradictsHere = compare(witness.measures(), text, true);
                agrees += agreesHere;
                contradicts += contradictsHere;
                textAgrees += agreesHere;
                textContradicts += contradictsHere;
            }
            boolean unusual = usual.isPresent() && witness.line().unit() != usual.get();
            if (contradicts > agrees || unusual && agrees == 0) {
                contradicted.add(witness);
            }
        }
        boolean all = textContradicts > 0 && textAgrees == 0 && contradictsTables == 0;
        return new Verdict(contradicted, all);
    }

    /** 1 where two places contradict or agree in any figure, else 0. */
    private static int compare(Map<String, Long> one, Map<String, Long> other, boolean contradict) {
        for (Map.Entry<String, Long> entry : one.entrySet()) {
            Long there = other.get(entry.getKey());
            if (there != null && (contradict ? differByFactor(entry.getValue(), there) : isNear(entry.getValue(), there))) {
                return 1;
            }
        }
        return 0;
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
