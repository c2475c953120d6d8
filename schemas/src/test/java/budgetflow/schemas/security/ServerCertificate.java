package budgetflow.launcher.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A self-signed certificate for a broker on the loopback address, made by the JDK's own tool for one test run.
 *
 * @param keyStore PKCS12, with the private key
 * @param certificate PEM, what clients trust
 */
public record BrokerCertificate(Path keyStore, Path certificate) {
    static final String PASSWORD = "only-for-tests";

    private static final String ALIAS = "broker";

    /** Makes one in a folder that exists; the name tells several apart. */
    public static BrokerCertificate make(Path folder, String name) throws IOException, InterruptedException {
        BrokerCertificate made = new BrokerCertificate(folder.resolve(name + ".p12"), folder.resolve(name + ".pem"));
        made.keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12");
        made.keytool("-exportcert", "-rfc", "-file", made.certificate.toString());
        return made;
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
