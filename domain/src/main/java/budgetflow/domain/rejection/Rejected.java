package budgetflow.domain.rejection;

/**
 * 字段错误: what is wrong with one field of a row or entry.
 *
 * @param field the field's name as in the file formats, such as {@code paid_on}
 * @param code why
 * @param value the value as it was sent
 */
public record Rejected(String field, RejectCode code, String value) {}
