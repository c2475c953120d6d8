package budgetflow.schemas.registry;

/**
 * A schema under a subject.
 *
 * @param version counts from 1 within the subject
 * @param id counts from 1 over the whole registry; equal schemas share it
 * @param text Avro JSON
 */
public record RegisteredSchema(String subject, int version, int id, String text) {
    public RegisteredSchema {
        if (subject.isEmpty() || version < 1 || id < 1) {
            throw new IllegalArgumentException("not a registered schema: " + subject + " " + version + " " + id);
        }
    }
}
