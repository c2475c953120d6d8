package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "users",
        description = {
            "看板用户 / who may sign in to the dashboard: kept in data-dir, in force at once.",
            "Passwords are asked for, or read from standard input; they never stand on the command line."
        })
final class UsersCommand extends Subcommand implements Runnable {
    private UsersCommand() {}

    static CommandLine commandLine(UsersRunner runner) {
        return new CommandLine(new UsersCommand())
                .addSubcommand(new Add(runner))
                .addSubcommand(new Listing(runner))
                .addSubcommand(new Remove(runner))
                .addSubcommand(new NewPassword(runner))
                .addSubcommand(TokensCommand.commandLine(runner));
    }

    @Override
    public void run() {
        throw usage("缺少命令 / a command is missing: add, list, remove, passwd, token");
    }

    /** What they share: where the users are. */
    abstract static class UsersSubcommand extends Subcommand implements Callable<Integer> {
        final UsersRunner runner;

        @Option(names = "--data", paramLabel = "DIR", description = "数据目录 / short for --set data-dir=...")
        private @Nullable Path data;

        @Mixin
        private SettingsOptions settings = new SettingsOptions();

        UsersSubcommand(UsersRunner runner) {
            this.runner = runner;
        }

        SettingsChoice settings() {
            SettingsChoice choice = settings.choice();
            Map<String, String> flags = new LinkedHashMap<>(choice.flags());
            if (data != null) {
                flags.put("data-dir", data.toString());
            }
            return new SettingsChoice(choice.file(), flags);
        }
    }

    @Command(
            name = "add",
            description = {
                "添加用户 / adds a user: bureau (all of its regions), department (its own lines), operator (everything).",
                "Example: users add chen --role department --region 130281 --department 360"
            })
    static final class Add extends UsersSubcommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "用户名 / letters, digits, . _ - @")
        private String name = "";

        @Mixin
        private AssignmentOptions assignment = new AssignmentOptions();

        @Option(
                names = "--password-stdin",
                description = "从标准输入读取口令 / the first line of standard input is the password.")
        private boolean passwordFromInput;

        Add(UsersRunner runner) {
            super(runner);
        }

        @Override
        public Integer call() {
            return runner.run(
                            new UsersRunner.Add(
                                    name,
                                    assignment.role(),
                                    assignment.regions(),
                                    assignment.departments(),
                                    passwordFromInput,
                                    settings()),
                            output())
                    .code();
        }
    }

    @Command(name = "list", description = "列出用户 / lists the users, without passwords.")
    static final class Listing extends UsersSubcommand {
        @Option(names = "--json", description = "在标准输出打印 JSON / print JSON.")
        private boolean json;

        Listing(UsersRunner runner) {
            super(runner);
        }

        @Override
        public Integer call() {
            return runner.run(new UsersRunner.Listing(json, settings()), output())
                    .code();
        }
    }

    @Command(name = "remove", description = "删除用户 / removes a user, who is signed out at once.")
    static final class Remove extends UsersSubcommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "用户名 / the user's name.")
        private String name = "";

        Remove(UsersRunner runner) {
            super(runner);
        }

        @Override
        public Integer call() {
            return runner.run(new UsersRunner.Remove(name, settings()), output())
                    .code();
        }
    }

    @Command(name = "passwd", description = "修改口令 / gives a user another password, and signs them out.")
    static final class NewPassword extends UsersSubcommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "用户名 / the user's name.")
        private String name = "";

        @Option(
                names = "--password-stdin",
                description = "从标准输入读取口令 / the first line of standard input is the password.")
        private boolean passwordFromInput;

        NewPassword(UsersRunner runner) {
            super(runner);
        }

        @Override
        public Integer call() {
            return runner.run(new UsersRunner.NewPassword(name, passwordFromInput, settings()), output())
                    .code();
        }
    }
}
