package budgetflow.dashboard.api;

import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.RuleCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An alert in a path: its key has slashes, which no part of a path may have, so it travels encoded. */
final class AlertId {
    private static final String BETWEEN = " ";

    private AlertId() {}

    static String of(AlertKey key) {
        String text = key.rule()
                + BETWEEN
                + key.subject().kind()
                + BETWEEN
                + key.subject().text();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A problem where it is the id of no alert there could be. */
    static AlertKey read(String id) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8).split(BETWEEN, 3);
            if (parts.length == 3) {
                AlertSubject.Kind kind = AlertSubject.Kind.valueOf(parts[1]);
                return new AlertKey(RuleCode.valueOf(parts[0]), AlertSubject.of(kind, parts[2]));
            }
        } catch (IllegalArgumentException noId) {
            // Answered as below.
        }
        throw new ProblemException(ProblemType.NOT_FOUND);
    }
}
