package budgetflow.ingest.document.content;

import java.util.List;

/** The amounts of the sentences outside all tables, and what they say adds up to what. */
public record Narrative(List<NarrativeAmount> amounts, List<Split> splits) {
    public Narrative {
        amounts = List.copyOf(amounts);
        splits = List.copyOf(splits);
    }

    /**
     * A whole and the parts a sentence names for it.
     *
     * @param opener the words that open the list of parts: 其中, 包括, 主要为
     */
    public record Split(NarrativeAmount whole, List<NarrativeAmount> parts, String opener) {
        public Split {
            parts = List.copyOf(parts);
        }

        public long sumFen() {
            return parts.stream().mapToLong(NarrativeAmount::fen).sum();
        }

        /** Whether the parts add up, given that each figure may be rounded. */
        public boolean addsUp() {
            long tolerance = 0;
            if (parts.size() > 1) {
                tolerance = whole.precisionFen();
                for (NarrativeAmount part : parts) {
                    tolerance += part.precisionFen();
                }
            }
            boolean near = Math.abs(sumFen() - whole.fen()) * 2 <= tolerance;
            return sumFen() == whole.fen() || (isRounded() && near);
        }

        /** Lists over several sentences come from figures that were rounded one by one. */
        private boolean isRounded() {
            return parts.stream().anyMatch(part -> !part.code().isEmpty());
        }
    }
}
