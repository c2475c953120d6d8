package budgetflow.schemas.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A self-signed certificate for a server on the loopback address, made by the JDK's own tool for one test run.
 *
 * @param keyStore PKCS12, with the private key
 * @param certificate PEM, what clients trust
 */
public record ServerCertificate(Path keyStore, Path certificate) {
    public static final String PASSWORD = "only-for-tests";

    private static final String ALIAS = "server";

    /** Makes one in a folder that exists; the name tells several apart. */
    public static ServerCertificate make(Path folder, String name) throws IOException, InterruptedException {
        return make(folder, name, "ip:127.0.0.1");
    }

    /** As above, for another host, such as {@code dns:mail.example.org}. */
    public static ServerCertificate make(Path folder, String name, String host)
            throws IOException, InterruptedException {
        ServerCertificate made = new ServerCertificate(folder.resolve(name + ".p12"), folder.resolve(name + ".pem"));
        made.keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=" + host,
                "-validity",
                "2",
                "-storetype",
                "PKCS12");
        made.keytool("-exportcert", "-rfc", "-file", made.certificate.toString());
        return made;
    }

    /** For a server that shows this certificate. */
    public SSLContext serverContext() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", ALIAS, "-keystore", keyStore.toString(), "-storepass", PASSWORD, "-noprompt"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
