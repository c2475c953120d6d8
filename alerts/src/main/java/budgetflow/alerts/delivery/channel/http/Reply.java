package budgetflow.alerts.delivery.channel.http;

import java.util.Map;

/**
 * An answer to a POST.
 *
 * @param headers names in lower case; of several of one name the first
 * @param body UTF-8, cut where it is too long
 */
public record Reply(int status, Map<String, String> headers, String body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
