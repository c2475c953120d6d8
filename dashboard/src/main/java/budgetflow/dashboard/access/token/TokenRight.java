package budgetflow.dashboard.access.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 令牌权限: what a program may do beside reading what is within its scope; none of it is given unless it is asked for. */
public enum TokenRight {
    /** 报送支付: payments of the lines within its scope. */
    SEND_PAYMENTS,
    /** 处置预警: steps on the alerts within its scope, as its role may take them. */
    HANDLE_ALERTS;

    /** As on the command line and in the tokens' file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TokenRight> of(String word) {
        return Arrays.stream(values())
                .filter(right -> right.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
