package budgetflow.schemas.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;

/** The single catalogue of settings. */
public final class SettingKeys {
    /** What stands before a Kafka client property that is passed through. */
    static final String KAFKA_PREFIX = "kafka.";

    public static final SettingKey<List<HostPort>> BOOTSTRAP =
            key("bootstrap", SettingTypes.hostPorts(), "127.0.0.1:9092", "Kafka brokers to start from.");
    public static final SettingKey<URI> REGISTRY_URL = key(
            "registry-url",
            SettingTypes.httpAddress(),
            "http://127.0.0.1:8081",
            "Schema registry that speaks Confluent's REST API (Apicurio: its path /apis/ccompat/v7).");
    public static final SettingKey<String> REGISTRY_USER =
            key("registry-user", SettingTypes.text(), null, "User for the registry's basic authentication.");
    public static final SettingKey<String> REGISTRY_PASSWORD = new SettingKey<>(
            "registry-password", SettingTypes.text(), null, "Password for the registry's basic authentication.", true);
    public static final SettingKey<Path> DATA_DIR = key(
            "data-dir", SettingTypes.path(), "budgetflow-data", "Folder of the embedded broker, read store and state.");
    public static final SettingKey<Path> STATE_DIR =
            key("state-dir", SettingTypes.path(), null, "Folder of the Streams state; default: state in data-dir.");
    public static final SettingKey<Integer> STREAM_THREADS =
            key("stream-threads", SettingTypes.wholeNumber(1, 256), "1", "Processing threads of each app.");
    public static final SettingKey<Integer> STANDBY_REPLICAS = key(
            "standby-replicas", SettingTypes.wholeNumber(0, 10), "0", "Warm copies of the state on other instances.");
    public static final SettingKey<Integer> REPLICATION_FACTOR =
            key("replication-factor", SettingTypes.wholeNumber(1, 10), "1", "Copies of each topic among the brokers.");
    public static final SettingKey<Integer> PARTITIONS =
            key("partitions", SettingTypes.wholeNumber(1, 1000), "6", "Partitions of each topic; fixed for life.");
    public static final SettingKey<Integer> COMMIT_INTERVAL =
            key("commit-interval", SettingTypes.wholeNumber(1, 9000), "30", "Milliseconds between commits.");
    public static final SettingKey<Integer> CATCH_UP_COMMIT_INTERVAL = key(
            "catch-up-commit-interval",
            SettingTypes.wholeNumber(1, 9000),
            "3000",
            "Milliseconds between commits of streams while it is behind.");
    public static final SettingKey<StateStoreKind> STATE_STORE = key(
            "state-store", SettingTypes.oneOf(StateStoreKind.class), "rocksdb", "Where Streams apps keep their state.");
    public static final SettingKey<JudgeMoment> JUDGE =
            key("judge", SettingTypes.oneOf(JudgeMoment.class), "at-once", "When the rules R01 and R02 are judged.");
    public static final SettingKey<CloseDays> CLOSE_DAYS =
            key("close-days", SettingTypes.closeDays(), "auto 00:30 Asia/Shanghai", "When run closes business days.");
    public static final SettingKey<String> APPLICATION_ID_PREFIX = key(
            "application-id-prefix", SettingTypes.namePrefix(), "budgetflow-", "Start of every app's consumer group.");
    public static final SettingKey<Integer> HTTP_PORT =
            key("http-port", SettingTypes.wholeNumber(0, 65_535), "8080", "Port of the dashboard; 0 takes a free one.");
    public static final SettingKey<HostPort> MONITOR_ADDRESS = key(
            "monitor-address",
            SettingTypes.hostPort(),
            null,
            "Where an app tells how it is: /health/live, /health/ready, /metrics; default: nowhere.");
    public static final SettingKey<Path> WORKING_DAYS_FILE = key(
            "working-days-file",
            SettingTypes.path(),
            null,
            "Holidays and make-up days; default: the bundled calendar.");
    public static final SettingKey<Path> RULES_FILE = key(
            "rules-file",
            SettingTypes.path(),
            null,
            "Thresholds and severities of the alert rules; default: as in samples/rules.yaml.");

    public static final SettingKey<Path> ROUTING_FILE = key(
            "routing-file",
            SettingTypes.path(),
            null,
            "Who is told about alerts, where and when (docs/DELIVERY.md); default: nobody is.");

    public static final SettingKey<String> HTTP_ADDRESS = key(
            "http-address",
            SettingTypes.host(),
            "127.0.0.1",
            "Address of this machine the dashboard listens on; beyond this machine only with users.");
    public static final SettingKey<URI> HTTP_PUBLIC_URL = key(
            "http-public-url",
            SettingTypes.httpAddress(),
            null,
            "How browsers reach the dashboard, e.g. through a proxy; with https:// cookies are for https alone.");
    public static final SettingKey<Boolean> HTTP_TRUST_PROXY = key(
            "http-trust-proxy",
            SettingTypes.yesOrNo(),
            "false",
            "Whether X-Forwarded-For and X-Forwarded-Proto come from a proxy of our own.");
    public static final SettingKey<Integer> SESSION_IDLE_MINUTES = key(
            "session-idle-minutes",
            SettingTypes.wholeNumber(1, 1440),
            "60",
            "Minutes without a request after which somebody has to sign in again.");
    public static final SettingKey<Integer> SESSION_HOURS = key(
            "session-hours",
            SettingTypes.wholeNumber(1, 168),
            "12",
            "Hours after which somebody has to sign in again, whatever they did.");
    public static final SettingKey<URI> OIDC_ISSUER = key(
            "oidc-issuer",
            SettingTypes.httpAddress(),
            null,
            "OpenID Connect provider that signs users in; default: local users only.");
    public static final SettingKey<String> OIDC_CLIENT_ID =
            key("oidc-client-id", SettingTypes.text(), null, "What the provider calls the dashboard.");
    public static final SettingKey<String> OIDC_CLIENT_SECRET = new SettingKey<>(
            "oidc-client-secret", SettingTypes.text(), null, "The dashboard's secret at the provider.", true);
    public static final SettingKey<String> OIDC_SCOPES =
            key("oidc-scopes", SettingTypes.text(), "openid profile", "What is asked of the provider.");
    public static final SettingKey<String> OIDC_NAME_CLAIM =
            key("oidc-name-claim", SettingTypes.text(), "preferred_username", "Claim that holds the user's name.");
    public static final SettingKey<String> OIDC_ROLE_CLAIM = key(
            "oidc-role-claim",
            SettingTypes.text(),
            "budgetflow_role",
            "Claim that holds the role: bureau, department or operator.");
    public static final SettingKey<String> OIDC_REGION_CLAIM = key(
            "oidc-region-claim", SettingTypes.text(), "budgetflow_region", "Claim that holds the region or regions.");
    public static final SettingKey<String> OIDC_DEPARTMENT_CLAIM = key(
            "oidc-department-claim",
            SettingTypes.text(),
            "budgetflow_department",
            "Claim that holds the department or departments.");
    public static final SettingKey<String> STORE_URL = key(
            "store-url",
            SettingTypes.jdbcAddress(),
            null,
            "Database of the read store, such as jdbc:postgresql://host/budgetflow; default: an H2 file in data-dir.");
    public static final SettingKey<String> STORE_USER =
            key("store-user", SettingTypes.text(), null, "User of the read store's database.");
    public static final SettingKey<String> STORE_PASSWORD = new SettingKey<>(
            "store-password", SettingTypes.text(), null, "Password of the read store's database.", true);
    public static final SettingKey<Path> REPORT_FONT = key(
            "report-font",
            SettingTypes.path(),
            null,
            "TrueType font with Chinese that PDF reports are set in; default: none, and no PDF.");

    public static final SettingKey<Boolean> API_PAYMENTS = key(
            "api-payments",
            SettingTypes.yesOrNo(),
            "false",
            "Whether programs with a token that says so may send payments by the REST interface (docs/API.md).");
    public static final SettingKey<Integer> API_REQUESTS_PER_SECOND = key(
            "api-requests-per-second",
            SettingTypes.wholeNumber(1, 10_000),
            "100",
            "Requests a client of the REST interface may make in a second; twice as many at once.");
    public static final SettingKey<Integer> API_BATCH_ROWS = key(
            "api-batch-rows",
            SettingTypes.wholeNumber(1, 100_000),
            "10000",
            "Rows that may be sent by the REST interface at once.");
    public static final SettingKey<Integer> API_BATCH_KIBIBYTES = key(
            "api-batch-kibibytes",
            SettingTypes.wholeNumber(1, 262_144),
            "16384",
            "KiB that may be sent by the REST interface at once.");

    private static final List<SettingKey<?>> KAFKA = kafkaKeys();
    private static final List<SettingKey<?>> ALL =
            Stream.concat(own().stream(), KAFKA.stream()).toList();

    private SettingKeys() {}

    /** Own keys first, then {@code kafka.*}: the security properties of Kafka's clients. */
    public static List<SettingKey<?>> all() {
        return ALL;
    }

    static List<SettingKey<?>> kafka() {
        return KAFKA;
    }

    static Optional<SettingKey<?>> named(String name) {
        return find(key -> key.name().equals(name));
    }

    static Optional<SettingKey<?>> ofVariable(String variable) {
        return find(key -> key.variable().equals(variable));
    }

    private static Optional<SettingKey<?>> find(Predicate<SettingKey<?>> asked) {
        for (SettingKey<?> key : ALL) {
            if (asked.test(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static List<SettingKey<?>> own() {
        return List.of(
                BOOTSTRAP,
                REGISTRY_URL,
                REGISTRY_USER,
                REGISTRY_PASSWORD,
                DATA_DIR,
                STATE_DIR,
                STREAM_THREADS,
                STANDBY_REPLICAS,
                REPLICATION_FACTOR,
                PARTITIONS,
                COMMIT_INTERVAL,
                CATCH_UP_COMMIT_INTERVAL,
                STATE_STORE,
                JUDGE,
                CLOSE_DAYS,
                APPLICATION_ID_PREFIX,
                HTTP_PORT,
                MONITOR_ADDRESS,
                WORKING_DAYS_FILE,
                RULES_FILE,
                ROUTING_FILE,
                HTTP_ADDRESS,
                HTTP_PUBLIC_URL,
                HTTP_TRUST_PROXY,
                SESSION_IDLE_MINUTES,
                SESSION_HOURS,
                OIDC_ISSUER,
                OIDC_CLIENT_ID,
                OIDC_CLIENT_SECRET,
                OIDC_SCOPES,
                OIDC_NAME_CLAIM,
                OIDC_ROLE_CLAIM,
                OIDC_REGION_CLAIM,
                OIDC_DEPARTMENT_CLAIM,
                STORE_URL,
                STORE_USER,
                STORE_PASSWORD,
                API_PAYMENTS,
                API_REQUESTS_PER_SECOND,
                API_BATCH_ROWS,
                API_BATCH_KIBIBYTES,
                REPORT_FONT);
    }

    /** Taken from Kafka's own definitions, so that a new release's security properties are known without a change here. */
    private static List<SettingKey<?>> kafkaKeys() {
        List<SettingKey<?>> keys = new ArrayList<>();
        ConfigDef consumer = ConsumerConfig.configDef();
        for (String property : AdminClientConfig.configNames().stream().sorted().toList()) {
            ConfigDef.ConfigKey definition = consumer.configKeys().get(property);
            boolean security =
                    property.startsWith("security.") || property.startsWith("sasl.") || property.startsWith("ssl.");
            if (security && definition != null) {
                boolean secret = definition.type == ConfigDef.Type.PASSWORD
                        || property.contains("password")
                        || property.contains("secret");
                keys.add(new SettingKey<>(
                        KAFKA_PREFIX + property,
                        SettingTypes.text(),
                        null,
                        "Kafka's client property " + property + ".",
                        secret));
            }
        }
        return List.copyOf(keys);
    }

    private static <T> SettingKey<T> key(String name, SettingType<T> type, @Nullable String fallback, String doc) {
        return new SettingKey<>(name, type, fallback, doc, false);
    }
}
