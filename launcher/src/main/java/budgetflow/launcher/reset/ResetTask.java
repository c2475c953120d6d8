package budgetflow.launcher.reset;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ResetRunner;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.launcher.service.Remote;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/** The command {@code reset}. */
public final class ResetTask implements ResetRunner {
    private static final String YES = "yes";

    private final InputStream standardInput;

    public ResetTask(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public ExitCode run(Request request, Output output) {
        Settings settings = ChosenSettings.load(request.settings());
        Optional<Path> data = request.dataFolder();
        if (data.isEmpty()) {
            return reset(request, settings, output);
        }
        if (!Files.isDirectory(data.get())) {
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION, "--data: 没有此目录 / there is no such folder: " + data.get());
        }
        // Holds the folder's lock, so that no run can be at work in it.
        try (LocalPlatform platform = LocalPlatform.durable(
                settings.with(SettingKeys.DATA_DIR, data.get().toString()))) {
            return reset(request, platform.settings(), output);
        }
    }

    private ExitCode reset(Request request, Settings settings, Output output) {
        try (Admin admin = Remote.admin(settings)) {
            AppReset reset = new AppReset(admin, settings);
            List<ResetPlan> plans = request.apps().stream().map(reset::plan).toList();
            plans.forEach(plan -> output.messages().print(plan.describe()));
            confirm(request, output);
            for (ResetPlan plan : plans) {
                reset.carryOut(plan);
                output.data().println("已重置 was reset: " + plan.applicationId());
            }
            return ExitCode.DONE;
        } catch (AuthorizationException notAllowed) {
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION,
                    "Kafka 不允许 / Kafka does not allow this user to reset: " + notAllowed.getMessage(),
                    notAllowed);
        }
    }

    private void confirm(Request request, Output output) {
        if (request.confirmed()) {
            return;
        }
        output.messages().print("确认请输入 yes / type yes to go on: ");
        output.messages().flush();
        String answer = answer();
        if (answer == null) {
            output.messages().println();
            throw new CommandFailedException(
                    ExitCode.USAGE, "无人可问，什么也没做 / there is nobody to ask, nothing was done; --yes does without");
        }
        if (!answer.strip().equals(YES)) {
            throw new CommandFailedException(ExitCode.USAGE, "未确认，什么也没做 / not confirmed, nothing was done");
        }
    }

    /** Null where standard input ends, or is none. */
    private @Nullable String answer() {
        try {
            return new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8)).readLine();
        } catch (IOException none) {
            return null;
        }
    }
}
