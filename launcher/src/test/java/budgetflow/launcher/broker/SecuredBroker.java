package budgetflow.launcher.broker;

import budgetflow.schemas.security.ServerCertificate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.utils.Time;

/**
 * A broker as a treasury runs it: its clients speak TLS, log in by SCRAM and may do what they were granted, nothing else.
 * Beside it, on another port of the loopback address, tests look in as a superuser by plain text.
 */
public final class SecuredBroker implements AutoCloseable {
    private static final String SECURED = "SECURED";
    private static final String HOST = "127.0.0.1";
    private static final int ITERATIONS = 4096;

    private final KafkaRaftServer server;
    private final BrokerFolder folder;
    private final int securedPort;
    private final int superuserPort;

    private SecuredBroker(KafkaRaftServer server, BrokerFolder folder, int securedPort, int superuserPort) {
        this.server = server;
        this.folder = folder;
        this.securedPort = securedPort;
        this.superuserPort = superuserPort;
    }

    /** In a temporary folder, without any user. */
    public static SecuredBroker start(ServerCertificate certificate) {
        BrokerNode node = new BrokerNode(BrokerFolder.NODE_ID, FreePorts.take(), FreePorts.take());
        int securedPort = FreePorts.take();
        BrokerFolder folder = BrokerFolder.temporary();
        Properties properties = BrokerProperties.of(folder.formatted(), node, List.of(node));
        addListener(properties, securedPort, certificate);
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // Whoever comes by plain text: the broker to itself, and the test.
        properties.put("super.users", "User:ANONYMOUS");
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, folder, securedPort, node.port());
    }

    private static void addListener(Properties properties, int port, ServerCertificate certificate) {
        append(properties, "listeners", SECURED + "://" + HOST + ":" + port);
        append(properties, "advertised.listeners", SECURED + "://" + HOST + ":" + port);
        append(properties, "listener.security.protocol.map", SECURED + ":SASL_SSL");
        properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        String prefix = "listener.name.secured.";
        properties.put(
                prefix + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        properties.put(prefix + "ssl.keystore.type", "PKCS12");
        properties.put(prefix + "ssl.keystore.location", certificate.keyStore().toString());
        properties.put(prefix + "ssl.keystore.password", ServerCertificate.PASSWORD);
        properties.put(prefix + "ssl.key.password", ServerCertificate.PASSWORD);
    }

    private static void append(Properties properties, String key, String more) {
        properties.put(key, properties.getProperty(key) + "," + more);
    }

    /** Where users log in. */
    public String securedAddress() {
        return HOST + ":" + securedPort;
    }

    /** Client properties of the superuser. */
    public Map<String, Object> superuser() {
        return Map.of("bootstrap.servers", HOST + ":" + superuserPort);
    }

    /** The user exists when this returns, and may do nothing yet. */
    public void addUser(String name, String password) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(superuser())) {
            ScramCredentialInfo scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name, scram, password)))
                    .all()
                    .get();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
