package budgetflow.dashboard.access.user;

import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Scope;
import budgetflow.domain.key.Region;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 授权范围: a role with what it reaches: the regions of a bureau, the departments of a department's user in their
 * regions (codes of departments are unique within a region only), everything for an operator or a visitor.
 *
 * @param regions 6 digits each, in order; not empty for BUREAU and DEPARTMENT, empty for the others
 * @param departments codes as {@link Department} has them, in order; not empty for DEPARTMENT alone
 */
public record Assignment(Role role, SortedSet<String> regions, SortedSet<String> departments) {
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final Pattern DEPARTMENT = Pattern.compile("\\d{3}|U-[A-Z2-7]{12}");

    /** {@link IllegalArgumentException} where {@link #problem} finds one. */
    public Assignment {
        Optional<String> problem = problem(role, regions, departments);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        departments = Collections.unmodifiableSortedSet(new TreeSet<>(departments));
    }

    public static Assignment of(Role role, Collection<String> regions, Collection<String> departments) {
        return new Assignment(role, new TreeSet<>(regions), new TreeSet<>(departments));
    }

    /** What is wrong with it, for whoever typed it; empty where nothing is. */
    public static Optional<String> problem(Role role, Collection<String> regions, Collection<String> departments) {
        for (String region : regions) {
            if (!REGION.matcher(region).matches()) {
                return Optional.of("行政区划应为 6 位数字 / a region is 6 digits of GB/T 2260, not '" + region + "'");
            }
        }
        for (String department : departments) {
            if (!DEPARTMENT.matcher(department).matches()) {
                return Optional.of(
                        "部门编码应为 3 位数字（单位编码的前三位）或 U- 编码 / the code of a department is 3 digits, the first of its"
                                + " units' codes, or a U- code, not '" + department + "'");
            }
        }
        return switch (role) {
            case BUREAU ->
                needs(!regions.isEmpty(), "财政局用户须指定行政区划 / a bureau's user needs a region")
                        .or(() -> needs(departments.isEmpty(), "财政局用户不限部门 / a bureau's user has no department"));
            case DEPARTMENT ->
                needs(!departments.isEmpty(), "部门用户须指定部门编码 / a department's user needs a department")
                        .or(() -> needs(
                                !regions.isEmpty(),
                                "部门用户须指定行政区划，部门编码只在区划内唯一 / a department's user needs a region, too: codes of"
                                        + " departments are unique within a region only"));
            case OPERATOR, VISITOR ->
                needs(
                        regions.isEmpty() && departments.isEmpty(),
                        "此角色可看全部，不限区划与部门 / this role sees everything, it has neither region nor department");
        };
    }

    private static Optional<String> needs(boolean fulfilled, String problem) {
        return fulfilled ? Optional.empty() : Optional.of(problem);
    }

    /** What it lets somebody see: the one place where a role becomes a scope. */
    public Scope scope() {
        return switch (role) {
            case BUREAU -> Scope.regions(regions.stream().map(Region::new).collect(Collectors.toSet()));
            case DEPARTMENT ->
                Scope.departments(regions.stream()
                        .map(Region::new)
                        .flatMap(region -> departments.stream().map(code -> new Department(region, code)))
                        .collect(Collectors.toSet()));
            case OPERATOR, VISITOR -> Scope.everything();
        };
    }
}
