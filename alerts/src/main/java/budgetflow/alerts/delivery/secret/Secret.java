package budgetflow.alerts.delivery.secret;

import java.nio.charset.StandardCharsets;

/** 密钥: text that is used and never shown: it prints as {@code ****}. */
public final class Secret {
    private static final String MASK = "****";

    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** For whoever signs or logs in; never to be printed or put into an exception. */
    public String reveal() {
        return text;
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Somebody else's text, such as a server's answer, without this secret in it. */
    public String mask(String other) {
        return text.isEmpty() ? other : other.replace(text, MASK);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
