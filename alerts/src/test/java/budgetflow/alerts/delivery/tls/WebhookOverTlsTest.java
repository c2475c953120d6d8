package budgetflow.alerts.delivery.tls;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.alerts.delivery.channel.webhook.Webhook;
import budgetflow.schemas.security.ServerCertificate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A webhook speaks to whom its address names, or to nobody. */
@Timeout(60)
class WebhookOverTlsTest {
    @TempDir
    private Path folder;

    @Test
    void aServerThatProvesWhoItIsGetsTheMessage() throws Exception {
        ServerCertificate certificate = ServerCertificate.make(folder, "hooks");
        try (StubServer stub = StubServer.secured(certificate.serverContext())) {
            Answer answer = send(stub, Trust.with(Trust.read(certificate.certificate())));

            assertThat(answer.kind()).as(answer.note()).isEqualTo(Answer.Kind.TAKEN);
            assertThat(stub.got).hasSize(1);
        }
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() throws Exception {
        ServerCertificate certificate = ServerCertificate.make(folder, "hooks");
        ServerCertificate other = ServerCertificate.make(folder, "other");
        try (StubServer stub = StubServer.secured(certificate.serverContext())) {
            for (Trust trust : List.of(Trust.with(List.of()), Trust.with(Trust.read(other.certificate())))) {
                Answer answer = send(stub, trust);

                assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
                assertThat(answer.note())
                        .startsWith("IOException: 127.0.0.1: its certificate is not trusted; an authority of your own"
                                + " is listed under trust in the routing file")
                        .hasLineCount(1);
            }
            assertThat(stub.got).isEmpty();
        }
    }

    @Test
    void aServerWithTheCertificateOfAnotherHostGetsNothing() throws Exception {
        ServerCertificate certificate = ServerCertificate.make(folder, "hooks", "dns:hooks.example.org");
        try (StubServer stub = StubServer.secured(certificate.serverContext())) {
            Answer answer = send(stub, Trust.with(Trust.read(certificate.certificate())));

            assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
            assertThat(answer.note())
                    .startsWith("IOException: 127.0.0.1: its certificate is for another host")
                    .hasLineCount(1);
            assertThat(stub.got).isEmpty();
        }
    }

    private static Answer send(StubServer stub, Trust trust) {
        return new Webhook()
                .open(
                        StubServer.settings(Map.of("url", stub.url() + "/secret-path"), Map.of("secrets", "bmV3")),
                        stub.surroundings(Instant.EPOCH, trust))
                .send(GivenMessage.one());
    }
}
