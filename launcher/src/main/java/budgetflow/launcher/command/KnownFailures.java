package budgetflow.launcher.command;

import budgetflow.alerts.delivery.outbox.OvertakenException;
import budgetflow.dashboard.file.UnprintableReportException;
import budgetflow.dashboard.report.UnusableArchiveException;
import budgetflow.launcher.broker.BrokerStartException;
import budgetflow.launcher.results.UnwritableResultsException;
import budgetflow.schemas.registry.RegistryRefusedException;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.settings.SettingsException;
import budgetflow.schemas.topic.TopicMismatchException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.BrokerNotAvailableException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** What may go wrong without a fault of the program: which exit code it has, and how it is told. */
public final class KnownFailures {
    private static final Map<Class<? extends Exception>, ExitCode> CODES = codes();
    private static final String RIGHTS_HELP = "; 所需权限 the rights needed: budgetflow acls";

    private KnownFailures() {}

    private static Map<Class<? extends Exception>, ExitCode> codes() {
        Map<Class<? extends Exception>, ExitCode> codes = new LinkedHashMap<>();
        codes.put(BrokerStartException.class, ExitCode.CONFIGURATION);
        codes.put(UnwritableResultsException.class, ExitCode.CONFIGURATION);
        codes.put(UnusableArchiveException.class, ExitCode.CONFIGURATION);
        codes.put(UnprintableReportException.class, ExitCode.CONFIGURATION);
        codes.put(SettingsException.class, ExitCode.CONFIGURATION);
        codes.put(OvertakenException.class, ExitCode.CONFIGURATION);
        codes.put(TopicMismatchException.class, ExitCode.CONFIGURATION);
        // Asking again gives the same answer: not unreachable, but not set up.
        codes.put(AuthenticationException.class, ExitCode.CONFIGURATION);
        codes.put(AuthorizationException.class, ExitCode.CONFIGURATION);
        codes.put(RegistryRefusedException.class, ExitCode.CONFIGURATION);
        codes.put(RegistryUnavailableException.class, ExitCode.UNREACHABLE);
        codes.put(TimeoutException.class, ExitCode.UNREACHABLE);
        codes.put(DisconnectException.class, ExitCode.UNREACHABLE);
        codes.put(BrokerNotAvailableException.class, ExitCode.UNREACHABLE);
        return codes;
    }

    /** The code of a failure, which may be wrapped by those who passed it on; what nobody knows is a software error. */
    public static ExitCode codeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandFailedException failed) {
                return failed.exitCode();
            }
            for (Map.Entry<Class<? extends Exception>, ExitCode> known : CODES.entrySet()) {
                if (known.getKey().isInstance(cause)) {
                    return known.getValue();
                }
            }
        }
        return ExitCode.SOFTWARE_ERROR;
    }

    /**
     * Where Kafka answered and would not have whoever asked: what it was about and what to do, never a secret. Empty for
     * every other failure.
     */
    public static Optional<String> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SslAuthenticationException) {
                return Optional.of("无法建立与 Kafka 的 TLS 连接，请检查 kafka.ssl.truststore 等设置 / no TLS with Kafka, check"
                        + " kafka.ssl.* (its certificate, whom this user trusts, the host name): " + rootOf(cause));
            }
            if (cause instanceof AuthenticationException) {
                return Optional.of("Kafka 拒绝登录，请检查 kafka.sasl.* 的用户、密码与机制 / Kafka refuses the login, check user,"
                        + " password and mechanism in kafka.sasl.*: " + cause.getMessage());
            }
            if (cause instanceof AuthorizationException refused) {
                return Optional.of("没有权限 / not permitted: " + resource(refused) + RIGHTS_HELP);
            }
        }
        return Optional.empty();
    }

    private static String resource(AuthorizationException refused) {
        if (refused instanceof TopicAuthorizationException topics
                && !topics.unauthorizedTopics().isEmpty()) {
            return "topic " + String.join(", ", topics.unauthorizedTopics());
        }
        if (refused instanceof GroupAuthorizationException group) {
            return "group " + group.groupId();
        }
        if (refused instanceof TransactionalIdAuthorizationException) {
            return "transactional id (" + refused.getMessage() + ")";
        }
        return String.valueOf(refused.getMessage());
    }

    private static String rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
