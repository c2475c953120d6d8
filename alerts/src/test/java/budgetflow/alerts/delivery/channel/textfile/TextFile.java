package budgetflow.alerts.delivery.channel.textfile;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.message.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 文件: writes each message into a folder, as a file named after its id: a repeat changes nothing. */
public final class TextFile implements ChannelKind {
    private static final int MOST_BYTES = 100_000;

    @Override
    public String name() {
        return "text-file";
    }

    @Override
    public List<ChannelKey> keys() {
        return List.of(ChannelKey.required("folder"));
    }

    @Override
    public Channel open(ChannelSettings settings, Surroundings surroundings) {
        Path folder = Path.of(settings.get("folder"));
        return message -> {
            try {
                Files.writeString(folder.resolve(message.id() + ".md"), Markdown.of(message, MOST_BYTES));
                return Answer.taken("written");
            } catch (IOException e) {
                return Answer.later(e.getClass().getSimpleName());
            }
        };
    }
}
