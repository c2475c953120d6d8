package budgetflow.alerts.delivery.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** 信任: the authorities this Java knows, and those that the routing file names beside them. */
public final class Trust {
    private final SSLSocketFactory sockets;

    private Trust(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    /**
     * Trusts more than Java does.
     *
     * @param more certificates of authorities, or of servers that signed their own
     */
    public static Trust with(Collection<X509Certificate> more) {
        if (more.isEmpty()) {
            return new Trust((SSLSocketFactory) SSLSocketFactory.getDefault());
        }
        try {
            List<X509Certificate> all = new ArrayList<>(more);
            for (TrustManager manager : managers(null)) {
                if (manager instanceof X509TrustManager known) {
                    all.addAll(Arrays.asList(known.getAcceptedIssuers()));
                }
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < all.size(); i++) {
                store.setCertificateEntry(Integer.toString(i), all.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store), null);
            return new Trust(context.getSocketFactory());
        } catch (GeneralSecurityException | IOException everyJdkCanDoThis) {
            throw new IllegalStateException("no TLS", everyJdkCanDoThis);
        }
    }

    /** Those of a null store are Java's own. */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /**
     * All certificates of a PEM file.
     *
     * @throws IOException where it cannot be read
     * @throws CertificateException where it holds none, or something else
     */
    public static List<X509Certificate> read(Path file) throws IOException, CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream pem = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .forEach(each -> certificates.add((X509Certificate) each));
        }
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return certificates;
    }

    /** For connections that check the certificate against this trust; the name is for the caller to have checked. */
    public SSLSocketFactory sockets() {
        return sockets;
    }
}
