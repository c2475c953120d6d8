package budgetflow.dashboard.web.page;

import budgetflow.domain.alert.AlertAction;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form by which somebody acts on an alert, as it was filled in.
 *
 * @param commandId made with the form, so that sending it twice is doing it once
 * @param action null in a form nobody has filled in yet
 * @param values what was typed, by field
 * @param complaint why it was not taken; null in a fresh one
 */
public record StepForm(
        String commandId,
        @Nullable AlertAction action,
        Map<String, String> values,
        @Nullable String complaint) {
    public static final String KEY = "key";
    public static final String ABOUT = "about";
    public static final String COMMAND = "command";
    public static final String ACTION = "action";
    public static final String AGAINST = "against";
    public static final String REASON = "reason";
    public static final String TEXT = "text";
    public static final String BY = "by";

    public static StepForm blank() {
        return new StepForm(UUID.randomUUID().toString(), null, Map.of(), null);
    }

    /** What was typed into a field of the form of an action; empty text in every other form. */
    public String typed(AlertAction form, String field) {
        return form == action ? values.getOrDefault(field, "") : "";
    }

    /** The complaint where it is about the form of this action. */
    public Optional<String> complaintOn(AlertAction form) {
        return form == action ? Optional.ofNullable(complaint) : Optional.empty();
    }
}
