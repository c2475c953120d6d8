package budgetflow.domain.alert;

import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 指令校验: whether a command says all it has to, whatever it is about; limits keep an alert's record small. */
final class CommandChecks {
    /** In characters. */
    static final int LONGEST_TEXT = 1_000;

    static final int LONGEST_NAME = 100;

    private CommandChecks() {}

    /** The first fault, if there is one. */
    static Optional<Rejected> fault(AlertCommand command) {
        Handling handling = command.handling();
        return Stream.of(
                        name("command_id", handling.commandId()),
                        name("actor", handling.actor()),
                        text(command.action(), handling.text()),
                        reason(command.action(), handling.reason()),
                        by(command.action(), handling))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Rejected> name(String field, String value) {
        if (value.isBlank()) {
            return missing(field);
        }
        boolean unfit = value.length() > LONGEST_NAME || value.chars().anyMatch(Character::isISOControl);
        return unfit ? Optional.of(new Rejected(field, RejectCode.VALUE_TOO_LONG, start(value))) : Optional.empty();
    }

    private static Optional<Rejected> text(AlertAction action, String text) {
        boolean needed =
                switch (action) {
                    case EXPLAIN, RECTIFY, FALSE_POSITIVE -> true;
                    case ACKNOWLEDGE, CLOSE -> false;
                };
        if (needed && text.isBlank()) {
            return missing("text");
        }
        boolean unfit = text.length() > LONGEST_TEXT
                || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        return unfit ? Optional.of(new Rejected("text", RejectCode.VALUE_TOO_LONG, start(text))) : Optional.empty();
    }

    private static Optional<Rejected> reason(AlertAction action, @Nullable ExplanationCode reason) {
        return switch (action) {
            case EXPLAIN -> reason == null ? missing("reason") : Optional.empty();
            case ACKNOWLEDGE, RECTIFY, CLOSE, FALSE_POSITIVE -> Optional.empty();
        };
    }

    private static Optional<Rejected> by(AlertAction action, Handling handling) {
        LocalDate by = handling.by();
        return switch (action) {
            case EXPLAIN, RECTIFY -> {
                if (by == null) {
                    yield missing("by");
                }
                yield by.isBefore(handling.on())
                        ? Optional.of(new Rejected("by", RejectCode.DAY_PAST, by.toString()))
                        : Optional.empty();
            }
            case ACKNOWLEDGE, CLOSE, FALSE_POSITIVE -> Optional.empty();
        };
    }

    private static Optional<Rejected> missing(String field) {
        return Optional.of(new Rejected(field, RejectCode.VALUE_MISSING, ""));
    }

    private static String start(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_NAME));
    }
}
