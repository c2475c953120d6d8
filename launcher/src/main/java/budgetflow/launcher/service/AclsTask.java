package budgetflow.launcher.service;

import budgetflow.launcher.command.AclsRunner;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.schemas.security.App;
import budgetflow.schemas.security.AppRights;
import budgetflow.schemas.security.Right;
import budgetflow.schemas.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/** The command {@code acls}: a script of kafka-acls commands, one for the resources of which the same is allowed. */
public final class AclsTask implements AclsRunner {
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_:.,/-]+");

    /** What one command can grant together. */
    private record Kind(ResourceType type, PatternType pattern, List<AclOperation> operations) {
        static Kind of(Right right) {
            return new Kind(
                    right.resource().resourceType(), right.resource().patternType(), List.copyOf(right.operations()));
        }
    }

    @Override
    public ExitCode run(Request request, Output output) {
        Settings settings = ChosenSettings.load(request.settings());
        for (App app : request.apps()) {
            output.data().println("# " + app.kebab());
            String principal = request.namedPrincipal().orElse("User:budgetflow-" + app.kebab());
            Map<Kind, List<Right>> together = AppRights.of(app, settings).stream()
                    .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
            together.forEach((kind, rights) -> output.data()
                    .println(command(settings, request)
                            + words(principal, kind, rights).stream()
                                    .map(AclsTask::quoted)
                                    .collect(Collectors.joining(" "))));
        }
        return ExitCode.DONE;
    }

    private static String command(Settings settings, Request request) {
        return "kafka-acls.sh --bootstrap-server " + settings.bootstrapServers() + " "
                + request.adminConfigFile()
                        .map(file -> "--command-config " + quoted(file) + " ")
                        .orElse("");
    }

    private static List<String> words(String principal, Kind kind, List<Right> rights) {
        List<String> words = new ArrayList<>(List.of("--add", "--allow-principal", principal));
        for (AclOperation operation : kind.operations()) {
            words.addAll(List.of("--operation", SecurityUtils.operationName(operation)));
        }
        words.addAll(List.of("--resource-pattern-type", kind.pattern().name().toLowerCase(Locale.ROOT)));
        for (Right right : rights) {
            words.addAll(List.of(option(kind.type()), right.resource().name()));
        }
        return words;
    }

    private static String option(ResourceType type) {
        return switch (type) {
            case TOPIC -> "--topic";
            case GROUP -> "--group";
            case TRANSACTIONAL_ID -> "--transactional-id";
            case CLUSTER, DELEGATION_TOKEN, USER, UNKNOWN, ANY ->
                throw new IllegalArgumentException("no app has rights of the kind " + type);
        };
    }

    /** As one word of a shell, whatever is in it. */
    private static String quoted(String word) {
        return PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
