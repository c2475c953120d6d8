package budgetflow.launcher.users;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.access.user.Account;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Passwords;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserFile;
import budgetflow.dashboard.access.user.UserFileException;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.UsersRunner;
import budgetflow.launcher.platform.ChosenSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The commands {@code users add}, {@code list}, {@code remove} and {@code passwd}. */
public final class UsersTask implements UsersRunner {
    private final Clock clock;
    private final PasswordSource source;

    public UsersTask(Clock clock, InputStream standardInput) {
        this(clock, new PasswordSource(standardInput, System.console()));
    }

    UsersTask(Clock clock, PasswordSource source) {
        this.clock = clock;
        this.source = source;
    }

    @Override
    public ExitCode run(Request request, Output output) {
        try {
            if (new TokensTask(clock).run(request, output)) {
                return ExitCode.DONE;
            }
        } catch (UserFileException e) {
            throw new CommandFailedException(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()), e);
        }
        UserFile users = AccessControl.users(ChosenSettings.load(request.settings()), clock);
        try {
            if (request instanceof Add add) {
                add(users, add, output);
            } else if (request instanceof Listing listing) {
                list(users, listing.json(), output);
            } else if (request instanceof Remove remove) {
                users.remove(name(remove.name()));
                output.messages().println("已删除 removed: " + remove.name());
            } else if (request instanceof NewPassword change) {
                UserName name = known(users, change.name());
                change(name, change.passwordFromInput(), password -> users.changePassword(name, password));
                output.messages().println("口令已修改 password changed: " + name);
            } else {
                throw new IllegalStateException("not a request: " + request);
            }
        } catch (UserFileException e) {
            throw new CommandFailedException(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }

    private void add(UserFile users, Add add, Output output) {
        UserName name = name(add.name());
        Assignment assignment = assignment(add.role(), add.regions(), add.departments());
        Role role = assignment.role();
        if (users.find(name).isPresent()) {
            throw usage("用户已存在 / there is already a user '" + name + "'");
        }
        change(name, add.passwordFromInput(), password -> users.add(name, assignment, password));
        output.messages().println("已添加 added: " + name + " (" + role.zh() + " " + role.word() + ")");
    }

    static Assignment assignment(String word, List<String> regions, List<String> departments) {
        Role role = Role.assignable(word)
                .orElseThrow(
                        () -> usage("--role: 没有此角色 / there is no role '" + word + "'; bureau, department, operator"));
        Optional<String> problem = Assignment.problem(role, regions, departments);
        if (problem.isPresent()) {
            throw usage(problem.get());
        }
        return Assignment.of(role, regions, departments);
    }

    private interface PasswordTaker {
        void take(char[] password);
    }

    private void change(UserName name, boolean fromInput, PasswordTaker taker) {
        char[] password = source.read(fromInput);
        try {
            Passwords.problem(name, password).ifPresent(problem -> {
                throw usage(problem);
            });
            taker.take(password);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static void list(UserFile users, boolean json, Output output) {
        Collection<Account> accounts = users.accounts();
        if (json) {
            output.data().println(json(accounts));
            return;
        }
        for (Account account : accounts) {
            Assignment assignment = account.assignment();
            output.data()
                    .println(String.join(
                                    "  ",
                                    account.name().text(),
                                    assignment.role().word(),
                                    String.join(",", assignment.regions()),
                                    String.join(",", assignment.departments()))
                            .stripTrailing());
        }
        output.messages().println("用户 users: " + accounts.size());
    }

    private static String json(Collection<Account> accounts) {
        ArrayNode list = new ObjectMapper().createArrayNode();
        for (Account account : accounts) {
            ObjectNode user = list.addObject()
                    .put("name", account.name().text())
                    .put("role", account.assignment().role().word());
            account.assignment().regions().forEach(user.putArray("regions")::add);
            account.assignment().departments().forEach(user.putArray("departments")::add);
            user.put("changedAt", account.changedAt().toString());
        }
        return list.toPrettyString();
    }

    private static UserName known(UserFile users, String typed) {
        UserName name = name(typed);
        if (users.find(name).isEmpty()) {
            throw usage("没有此用户 / there is no user '" + name + "'; users list");
        }
        return name;
    }

    static UserName name(String typed) {
        return UserName.parse(typed)
                .orElseThrow(() -> usage("用户名无效，应为 1 至 64 个字母、数字或 . _ - @ / a user name has 1 to 64 letters, digits or"
                        + " . _ - @ and begins with a letter or digit"));
    }

    static CommandFailedException usage(String message) {
        return new CommandFailedException(ExitCode.USAGE, message);
    }
}
