package budgetflow.ingest.document.content;

/**
 * An amount in a sentence.
 *
 * @param label the words before it, without openers such as 其中 and without 为, 约
 * @param code the functional or economic code in brackets before it; empty where there is none
 * @param fen the amount; a decrease is negative
 * @param precisionFen the value of the last printed digit: what the sentence may have rounded
 * @param change whether it says how much more or less than before
 */
public record NarrativeAmount(int line, String label, String code, long fen, long precisionFen, boolean change) {

    /** Whether the sentence agrees with an exact amount, given how it is rounded. */
    public boolean agreesWith(long exactFen) {
        return Math.abs(fen - exactFen) * 2 <= (precisionFen > 1 ? precisionFen : 0);
    }
}
