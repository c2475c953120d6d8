package budgetflow.ingest.document.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one import; the same finding twice is one. */
public final class Findings {
    /** More findings than a person can read: a hostile file must not fill the memory with them. */
    public static final int MAX_FINDINGS = 10_000;

    private final Set<Finding> found = new LinkedHashSet<>();

    /** Reports something that concerns no amounts. */
    public void report(FindingCode code, @Nullable Integer line, String chinese, String english) {
        add(new Finding(code, line, chinese + " / " + english, null, null));
    }

    /** Reports two figures that should be equal, or the one figure concerned where the other is null. */
    public void report(
            FindingCode code,
            @Nullable Integer line,
            String chinese,
            String english,
            @Nullable Long expectedFen,
            @Nullable Long actualFen) {
        add(new Finding(code, line, chinese + " / " + english, expectedFen, actualFen));
    }

    /** Takes over what was found in a part of the document. */
    public void takeOver(Findings part) {
        part.found.forEach(this::add);
    }

    private void add(Finding finding) {
        if (found.size() < MAX_FINDINGS || finding.code().effect() == Effect.REFUSED) {
            found.add(finding);
        }
    }

    public boolean has(Effect effect) {
        return found.stream().anyMatch(finding -> finding.code().effect() == effect);
    }

    public List<Finding> inOrder() {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(Finding.IN_ORDER);
        return sorted;
    }
}
