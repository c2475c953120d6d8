package budgetflow.alerts.delivery.channel.textfile;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.Channels;
import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.alerts.delivery.routing.RoutingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/extending.md does what it says there, and is what stands there. */
class TextFileTest {
    private static final Path SOURCE =
            Path.of("src/test/java/budgetflow/alerts/delivery/channel/textfile/TextFile.java");
    private static final Path MANUAL = Path.of("../docs/extending.md");

    @TempDir
    private Path folder;

    @Test
    void oneLineInTheListOfKindsMakesItKnown() throws IOException {
        List<ChannelKind> kinds = new ArrayList<>(Channels.kinds());
        kinds.add(new TextFile());
        Path file = Files.writeString(
                folder.resolve("routing.yaml"),
                "channels:\n  paper: {kind: text-file, folder: " + folder + "}\nrecipients:\n  档案: {channel: paper}\n");

        Routing routing = RoutingFile.read(file, Map.of(), kinds);
        Channel channel = Channels.open(routing, Clock.systemUTC()).get("paper");

        assertThat(channel.send(GivenMessage.one()).kind()).isEqualTo(Answer.Kind.TAKEN);
        assertThat(channel.send(GivenMessage.one()).kind()).isEqualTo(Answer.Kind.TAKEN);
        assertThat(Files.readString(folder.resolve("msg_0123.md"))).startsWith("### 【紧急】超预算（R02）");
    }

    @Test
    void aFolderThatIsNotThereIsTriedLater() throws IOException {
        Path file = Files.writeString(
                folder.resolve("routing.yaml"),
                "channels:\n  paper: {kind: text-file, folder: /nowhere/at/all}\nrecipients:\n  档案: {channel: paper}\n");
        Channel channel = Channels.open(RoutingFile.read(file, Map.of(), List.of(new TextFile())), Clock.systemUTC())
                .get("paper");

        assertThat(channel.send(GivenMessage.one()).kind()).isEqualTo(Answer.Kind.LATER);
    }

    @Test
    void theManualShowsThisVeryClass() throws IOException {
        assertThat(Files.readString(MANUAL)).contains("```java\n" + Files.readString(SOURCE) + "```\n");
    }
}
