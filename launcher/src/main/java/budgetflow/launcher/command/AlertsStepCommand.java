package budgetflow.launcher.command;

import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.ExplanationCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all steps on an alert share; each adds what it has to say. */
abstract class AlertsStepCommand extends AlertsSubcommand implements Callable<Integer> {
    private final AlertsRunner runner;
    private final AlertAction action;

    @Parameters(index = "0", paramLabel = "KEY", description = "预警键 / the alert's key, as list shows it.")
    private String key = "";

    @Option(names = "--actor", paramLabel = "NAME", description = "处置人 / who acts; default: the user of this system.")
    private @Nullable String actor;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "FINANCE",
            description = "以谁的身份 / on whose behalf: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private ActorRole role = ActorRole.FINANCE;

    @Option(
            names = "--against",
            paramLabel = "VERSION",
            description = "仅当预警仍是此版本 / only if the alert still has this version, as show tells it.")
    private @Nullable Integer against;

    @Option(
            names = "--command-id",
            paramLabel = "ID",
            description = "指令编号 / the same id again changes nothing; default: a new one.")
    private @Nullable String id;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "等待结果的秒数 / seconds to wait until it is taken or refused; default ${DEFAULT-VALUE}.")
    private int seconds;

    AlertsStepCommand(AlertsRunner runner, AlertAction action) {
        this.runner = runner;
        this.action = action;
    }

    /** All of them. */
    static List<AlertsStepCommand> all(AlertsRunner runner) {
        return List.of(
                new Acknowledge(runner),
                new Explain(runner),
                new Rectify(runner),
                new Close(runner),
                new FalsePositive(runner));
    }

    String text() {
        return "";
    }

    @Nullable
    ExplanationCode reason() {
        return null;
    }

    @Nullable
    LocalDate by() {
        return null;
    }

    @Override
    public Integer call() {
        if (seconds < 1) {
            throw usage("--wait: 至少 1 秒 / is at least 1 second, not " + seconds);
        }
        AlertsRunner.Step step = new AlertsRunner.Step(
                key, action, id, actor, role, reason(), text(), by(), against, Duration.ofSeconds(seconds), settings());
        return runner.run(step, output()).code();
    }

    @Command(name = "ack", description = "复核 / acknowledges an alert that was raised, came back or grew worse.")
    static final class Acknowledge extends AlertsStepCommand {
        @Option(names = "--text", paramLabel = "TEXT", description = "备注 / a note.")
        private String text = "";

        Acknowledge(AlertsRunner runner) {
            super(runner, AlertAction.ACKNOWLEDGE);
        }

        @Override
        String text() {
            return text;
        }
    }

    @Command(
            name = "explain",
            description =
                    "溯源 / says why, and by when it will be put right; an explanation may be given again, corrected.")
    static final class Explain extends AlertsStepCommand {
        @Option(
                names = "--reason",
                required = true,
                paramLabel = "CODE",
                description = "原因 / one of ${COMPLETION-CANDIDATES}.")
        private @Nullable ExplanationCode reason;

        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "说明 / the explanation.")
        private String text = "";

        @Option(names = "--by", required = true, paramLabel = "YYYY-MM-DD", description = "承诺日期 / the promised day.")
        private @Nullable LocalDate by;

        Explain(AlertsRunner runner) {
            super(runner, AlertAction.EXPLAIN);
        }

        @Override
        String text() {
            return text;
        }

        @Override
        @Nullable
        ExplanationCode reason() {
            return reason;
        }

        @Override
        @Nullable
        LocalDate by() {
            return by;
        }
    }

    @Command(name = "rectify", description = "整改 / says what is being done and when it is due; may be given again.")
    static final class Rectify extends AlertsStepCommand {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "整改措施 / the measures.")
        private String text = "";

        @Option(names = "--due", required = true, paramLabel = "YYYY-MM-DD", description = "整改期限 / the day it is due.")
        private @Nullable LocalDate due;

        Rectify(AlertsRunner runner) {
            super(runner, AlertAction.RECTIFY);
        }

        @Override
        String text() {
            return text;
        }

        @Override
        @Nullable
        LocalDate by() {
            return due;
        }
    }

    @Command(
            name = "close",
            description = "办结 / closes an alert that is explained, being rectified or resolved; the finance bureau's.")
    static final class Close extends AlertsStepCommand {
        @Option(names = "--text", paramLabel = "TEXT", description = "结论 / the conclusion.")
        private String text = "";

        Close(AlertsRunner runner) {
            super(runner, AlertAction.CLOSE);
        }

        @Override
        String text() {
            return text;
        }
    }

    @Command(
            name = "false-positive",
            description = "误报 / says that an alert should not have been raised, and why; the finance bureau's.")
    static final class FalsePositive extends AlertsStepCommand {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "理由 / the reason.")
        private String text = "";

        FalsePositive(AlertsRunner runner) {
            super(runner, AlertAction.FALSE_POSITIVE);
        }

        @Override
        String text() {
            return text;
        }
    }
}
