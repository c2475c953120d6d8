package budgetflow.schemas.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that the registry takes a new version of a schema only where every earlier version can read it and be read
 * by it ({@link Compatibility#FULL_TRANSITIVE}). It is set for each subject by itself: other subjects of a shared
 * registry are not ours, and whoever changes the level of all does not change ours.
 */
public final class SubjectLevels {
    static final Compatibility WANTED = Compatibility.FULL_TRANSITIVE;

    private SubjectLevels() {}

    /**
     * Sets what is set otherwise; safe to run by several programs at once.
     *
     * @return one sentence, with what to do, for each subject that is not held to it and that we may not set: its schemas
     *     are then guarded by our own build alone
     * @throws RegistryUnavailableException when the registry does not answer
     */
    public static List<String> guard(RegistryClient registry, Collection<String> subjects) {
        List<String> unguarded = new ArrayList<>();
        for (String subject : subjects) {
            try {
                Optional<Compatibility> own = registry.compatibility(subject);
                if (own.isEmpty() || own.get() != WANTED) {
                    set(registry, subject, own).ifPresent(unguarded::add);
                }
            } catch (RegistryRefusedException unreadable) {
                unguarded.add(todo(subject, "to a level that we may not read", unreadable));
            }
        }
        return unguarded;
    }

    private static Optional<String> set(RegistryClient registry, String subject, Optional<Compatibility> own) {
        try {
            registry.setCompatibility(subject, WANTED);
            return Optional.empty();
        } catch (RegistryRefusedException mayNot) {
            Compatibility inForce = own.orElseGet(registry::compatibility);
            return inForce == WANTED
                    ? Optional.empty()
                    : Optional.of(todo(subject, "to " + inForce + ", which we may not change", mayNot));
        }
    }

    private static String todo(String subject, String held, RegistryRefusedException refused) {
        return "Subject " + subject + " is held " + held + "; let an administrator of the registry PUT"
                + " {\"compatibility\": \"" + WANTED + "\"} to /config/" + subject + ". " + refused.getMessage();
    }
}
