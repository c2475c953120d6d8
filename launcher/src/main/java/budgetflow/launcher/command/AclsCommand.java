package budgetflow.launcher.command;

import budgetflow.schemas.security.App;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "acls",
        description = {
            "权限清单 / prints the least rights of each app as kafka-acls commands, for an operator to read and apply.",
            "Nothing is changed, and no Kafka is asked."
        })
final class AclsCommand extends Subcommand implements Callable<Integer> {
    private static final Pattern PRINCIPAL = Pattern.compile("\\w+:\\S.*");

    private final AclsRunner runner;

    @Option(
            names = "--app",
            paramLabel = "APP",
            description = "只列此应用，可重复 / of these apps only: create-topics, ingest, import-budget, streams, alerts,"
                    + " handle-alerts, dispatch, close-days.")
    private List<App> apps = new ArrayList<>();

    @Option(
            names = "--principal",
            paramLabel = "TYPE:NAME",
            description = "授权给谁 / who gets them, such as User:alice; default: User:budgetflow-APP, one for each app.")
    private @Nullable String principal;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "管理员的客户端设置 / passed on to kafka-acls: client settings of the one who grants.")
    private @Nullable String adminConfig;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    AclsCommand(AclsRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        if (principal != null && !PRINCIPAL.matcher(principal).matches()) {
            throw usage("--principal: 应为 TYPE:NAME / is TYPE:NAME, such as User:alice, not " + principal);
        }
        List<App> asked = apps.isEmpty() ? List.of(App.values()) : apps;
        return runner.run(new AclsRunner.Request(asked, principal, adminConfig, settings.choice()), output())
                .code();
    }
}
