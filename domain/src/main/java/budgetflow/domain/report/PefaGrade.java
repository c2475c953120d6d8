package budgetflow.domain.report;

import java.util.List;

/** PEFA 等级: A to D by bounds of 5, 10 and 15 %, each kept in at least two of three years. */
public enum PefaGrade {
    A(5),
    B(10),
    C(15),
    /** Less than C asks for. */
    D(0);

    /** Years that are judged together. */
    static final int YEARS = 3;

    private static final int YEARS_WITHIN = 2;

    private final int percent;

    PefaGrade(int percent) {
        this.percent = percent;
    }

    /**
     * PI-1: outturns of 95 % to 105 % are A, of 90 % to 110 % B, of 85 % to 115 % C, the bounds included.
     *
     * @param outturns ΣE ÷ ΣB0 of three years; {@link IllegalArgumentException} with more or fewer
     */
    public static PefaGrade ofOutturns(List<Fraction> outturns) {
        return of(
                outturns.stream()
                        .map(outturn -> new Fraction(
                                outturn.numerator()
                                        .subtract(outturn.denominator())
                                        .abs(),
                                outturn.denominator()))
                        .toList(),
                0);
    }

    /**
     * PI-2: a variance below 5 % is A, below 10 % B, below 15 % C, the bounds excluded.
     *
     * @param variances of three years; {@link IllegalArgumentException} with more or fewer
     */
    public static PefaGrade ofVariances(List<Fraction> variances) {
        return of(variances, -1);
    }

    /** @param most what comparing a deviation with its bound may come to: 0 where the bound is included, else -1 */
    private static PefaGrade of(List<Fraction> deviations, int most) {
        if (deviations.size() != YEARS) {
            throw new IllegalArgumentException("a grade is of three years, not of " + deviations.size());
        }
        for (PefaGrade grade : List.of(A, B, C)) {
            Fraction bound = Fraction.of(grade.percent, 100);
            long within = deviations.stream()
                    .filter(deviation -> deviation.compareTo(bound) <= most)
                    .count();
            if (within >= YEARS_WITHIN) {
                return grade;
            }
        }
        return D;
    }
}
