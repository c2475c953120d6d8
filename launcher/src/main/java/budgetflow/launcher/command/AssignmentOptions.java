package budgetflow.launcher.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What somebody, or a program, may see. */
final class AssignmentOptions {
    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "角色 / bureau, department or operator.")
    private String role = "";

    @Option(
            names = "--region",
            split = ",",
            paramLabel = "CODE",
            description = "行政区划 / 6 digits; several with commas. For bureau and department.")
    private List<String> regions = new ArrayList<>();

    @Option(
            names = "--department",
            split = ",",
            paramLabel = "CODE",
            description = "部门编码，单位编码前三位 / the first 3 digits of its units' codes; several with commas.")
    private List<String> departments = new ArrayList<>();

    String role() {
        return role;
    }

    List<String> regions() {
        return regions;
    }

    List<String> departments() {
        return departments;
    }
}
