package budgetflow.alerts.delivery.tls;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** 证书问题: what an operator is told where TLS with somebody fails. */
public final class TlsFailures {
    private TlsFailures() {}

    /** One clause about a host; empty where TLS is not the reason. */
    public static Optional<String> told(Throwable failure) {
        boolean isTls = false;
        String wrong = null;
        String last = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            isTls |= cause instanceof SSLException;
            last = String.valueOf(cause.getMessage());
            if (cause instanceof CertificateExpiredException) {
                wrong = "its certificate has expired";
            } else if (cause instanceof CertPathValidatorException || cause instanceof CertPathBuilderException) {
                wrong = wrong == null
                        ? "its certificate is not trusted; an authority of your own is listed under trust in the"
                                + " routing file"
                        : wrong;
            } else if (cause instanceof CertificateException && last.startsWith("No ")) {
                wrong = "its certificate is for another host";
            }
        }
        if (!isTls) {
            return Optional.empty();
        }
        return Optional.of(wrong == null ? "no TLS with it" + " (" + last + ")" : wrong + " (" + last + ")");
    }
}
