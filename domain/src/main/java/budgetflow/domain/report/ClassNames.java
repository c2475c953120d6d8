package budgetflow.domain.report;

import java.util.Map;
import java.util.Optional;

/** 科目名称: what the codes of the three classifications are called, as far as that is known; names of codes only. */
public record ClassNames(
        Map<String, String> functional,
        Map<String, String> departmentEconomic,
        Map<String, String> governmentEconomic) {
    /** No names at all. */
    public static final ClassNames NONE = new ClassNames(Map.of(), Map.of(), Map.of());

    public ClassNames {
        functional = Map.copyOf(functional);
        departmentEconomic = Map.copyOf(departmentEconomic);
        governmentEconomic = Map.copyOf(governmentEconomic);
    }

    Optional<String> functional(String code) {
        return Optional.ofNullable(functional.get(code));
    }

    Optional<String> departmentEconomic(String code) {
        return Optional.ofNullable(departmentEconomic.get(code));
    }

    Optional<String> governmentEconomic(String code) {
        return Optional.ofNullable(governmentEconomic.get(code));
    }
}
