package budgetflow.dashboard.api;

import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 游标: where the next rows of a list begin, for the query that gave it and for no other. It says nothing about what may be
 * seen: that is asked anew with every request, so that it need not be secret, only whole.
 */
final class Cursor {
    /** The parameters that do not change which rows there are. */
    static final String NAME = "cursor";

    static final String LIMIT = "limit";

    private static final String BETWEEN = "\n";
    private static final int CHECK_DIGITS = 16;

    private final String query;

    /** @param path with its parameters filled in */
    Cursor(String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> asked = new TreeMap<>(parameters);
        asked.remove(NAME);
        asked.remove(LIMIT);
        this.query = path + BETWEEN + asked;
    }

    /** Of a place without line breaks in its parts, and with a part at least. */
    String text(List<String> place) {
        String parts = String.join(BETWEEN, place);
        String whole = check(parts) + BETWEEN + parts;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** The place; a problem where the text was not given for this query. */
    List<String> place(String text) {
        String whole;
        try {
            whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new ProblemException(ProblemType.INVALID_CURSOR);
        }
        int end = whole.indexOf(BETWEEN);
        if (end != CHECK_DIGITS || !whole.substring(0, end).equals(check(whole.substring(end + 1)))) {
            throw new ProblemException(ProblemType.INVALID_CURSOR);
        }
        return List.of(whole.substring(end + 1).split(BETWEEN, -1));
    }

    private String check(String parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((query + BETWEEN + parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHECK_DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("no SHA-256", everyJdkHasIt);
        }
    }
}
