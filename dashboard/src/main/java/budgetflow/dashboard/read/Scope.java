package budgetflow.dashboard.read;

import budgetflow.domain.key.Region;
import java.util.Set;

/**
 * 查看范围: what a viewer may see. What lies outside is not in any row, count, sum, choice or change they are given.
 *
 * <p>What belongs to a region as a whole (a silent source) is seen by who sees the region; a rejected row that names no
 * region by who sees everything.
 *
 * @param all everything there is; the sets say nothing then
 * @param regions whole regions
 * @param departments single departments
 */
public record Scope(boolean all, Set<Region> regions, Set<Department> departments) {
    private static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of());
    private static final Scope NOTHING = new Scope(false, Set.of(), Set.of());

    public Scope {
        regions = Set.copyOf(regions);
        departments = Set.copyOf(departments);
    }

    public static Scope everything() {
        return EVERYTHING;
    }

    public static Scope nothing() {
        return NOTHING;
    }

    public static Scope regions(Set<Region> regions) {
        return new Scope(false, regions, Set.of());
    }

    public static Scope department(Department department) {
        return new Scope(false, Set.of(), Set.of(department));
    }

    public static Scope departments(Set<Department> departments) {
        return new Scope(false, Set.of(), departments);
    }

    /** What is left of a scope for things that belong to no department. */
    Scope wholeRegions() {
        return all ? this : regions(regions);
    }

    /** Whether what belongs to a department is seen; for what is no query, such as a command. */
    public boolean sees(Department department) {
        return seesRegion(department.region()) || departments.contains(department);
    }

    /** Whether what belongs to a region as a whole is seen. */
    public boolean seesRegion(Region region) {
        return all || regions.contains(region);
    }
}
