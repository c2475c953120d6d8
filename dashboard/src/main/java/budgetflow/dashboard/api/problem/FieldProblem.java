package budgetflow.dashboard.api.problem;

/**
 * What is wrong with one field or parameter.
 *
 * @param field its name as it was sent
 * @param code stable, for programs
 */
public record FieldProblem(String field, String code, Bilingual detail) {}
