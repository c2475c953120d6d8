package budgetflow.dashboard.web;

import budgetflow.dashboard.access.DemoRoles;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.dashboard.read.Choice;
import budgetflow.dashboard.read.Choices;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.domain.key.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** 演示角色: made-up users that fit the data of the demo: the bureau of a region, a department of it, and an operator. */
public final class SampleRoles implements Supplier<List<DemoRoles.Sample>> {
    private final ReadStore reads;

    public SampleRoles(ReadStore reads) {
        this.reads = reads;
    }

    /** Empty while there are no lines to look at. */
    @Override
    public List<DemoRoles.Sample> get() {
        Optional<FiscalYear> year = reads.overviews().currentYear(Scope.everything());
        if (year.isEmpty()) {
            return List.of();
        }
        Choices choices = reads.facets().of(View.latest(Scope.everything(), year.get()));
        List<DemoRoles.Sample> samples = new ArrayList<>();
        for (Choice region : choices.regions()) {
            samples.add(sample(
                    "bureau-" + region.code(),
                    region.code() + " 财政局",
                    "Finance bureau of " + region.code(),
                    Assignment.of(Role.BUREAU, List.of(region.code()), List.of())));
        }
        choices.departments().stream()
                .filter(department -> department.region() != null)
                .findFirst()
                .ifPresent(department -> samples.add(department(department)));
        samples.add(sample("operator", "运维", "Operator", Assignment.of(Role.OPERATOR, List.of(), List.of())));
        return List.copyOf(samples);
    }

    private static DemoRoles.Sample department(Choice department) {
        String called = department.name() == null ? department.code() : department.name();
        return sample(
                "department-" + department.region() + "-" + department.code(),
                "部门：" + called,
                "Department " + called,
                Assignment.of(
                        Role.DEPARTMENT, List.of(String.valueOf(department.region())), List.of(department.code())));
    }

    private static DemoRoles.Sample sample(String id, String zh, String en, Assignment assignment) {
        return new DemoRoles.Sample(
                id, zh, en, new UserName("demo-" + assignment.role().word()), assignment);
    }
}
