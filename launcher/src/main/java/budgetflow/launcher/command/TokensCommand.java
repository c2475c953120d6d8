package budgetflow.launcher.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = {
            "接口令牌 / tokens of programs that use the REST interface (docs/API.md): kept in data-dir, in force at once.",
            "A token is printed once, to standard output, and kept nowhere."
        })
final class TokensCommand extends Subcommand implements Runnable {
    private TokensCommand() {}

    static CommandLine commandLine(UsersRunner runner) {
        return new CommandLine(new TokensCommand())
                .addSubcommand(new Add(runner))
                .addSubcommand(new Listing(runner))
                .addSubcommand(new Revoke(runner));
    }

    @Override
    public void run() {
        throw usage("缺少命令 / a command is missing: add, list, revoke");
    }

    @Command(
            name = "add",
            description = {
                "添加令牌 / makes a token: it reads what its role and scope may see, and does no more unless told by --right.",
                "Example: users token add treasury --role bureau --region 130281 --right send-payments --days 365"
            })
    static final class Add extends UsersCommand.UsersSubcommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "程序名称 / what the program is called.")
        private String name = "";

        @Mixin
        private AssignmentOptions assignment = new AssignmentOptions();

        @Option(
                names = "--right",
                split = ",",
                paramLabel = "RIGHT",
                description =
                        "权限 / send-payments, handle-alerts; several with commas. Without: reading and prechecks alone.")
        private List<String> rights = new ArrayList<>();

        @Option(
                names = "--days",
                defaultValue = "90",
                paramLabel = "N",
                description = "有效天数 / days it lasts, 1 to 1095; default: ${DEFAULT-VALUE}.")
        private int days;

        Add(UsersRunner runner) {
            super(runner);
        }

        @Override
        public Integer call() {
            return runner.run(
                            new UsersRunner.NewToken(
                                    name,
                                    assignment.role(),
                                    assignment.regions(),
                                    assignment.departments(),
                                    rights,
                                    days,
                                    settings()),
                            output())
                    .code();
        }
    }

    @Command(name = "list", description = "列出令牌 / lists the tokens' names, scopes and last days, not the tokens.")
    static final class Listing extends UsersCommand.UsersSubcommand {
        @Option(names = "--json", description = "在标准输出打印 JSON / print JSON.")
        private boolean json;

        Listing(UsersRunner runner) {
            super(runner);
        }

        @Override
        public Integer call() {
            return runner.run(new UsersRunner.Tokens(json, settings()), output())
                    .code();
        }
    }

    @Command(name = "revoke", description = "撤销令牌 / refuses a token from now on.")
    static final class Revoke extends UsersCommand.UsersSubcommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "程序名称 / the program's name.")
        private String name = "";

        Revoke(UsersRunner runner) {
            super(runner);
        }

        @Override
        public Integer call() {
            return runner.run(new UsersRunner.RevokedToken(name, settings()), output())
                    .code();
        }
    }
}
