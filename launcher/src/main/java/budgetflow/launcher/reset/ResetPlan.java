package budgetflow.launcher.reset;

import budgetflow.schemas.topic.TopicSpec;
import java.nio.file.Path;
import java.util.List;

/**
 * What a reset of one app comes to.
 *
 * @param applicationId its consumer group, whose offsets go
 * @param changelogs internal topics that go; the app makes them anew
 * @param emptied topics between its own steps that go and are made anew, empty
 * @param kept changelogs that stay, because what they hold cannot be computed again
 * @param state its folder on this machine, which goes
 * @param consequences one line each, for whoever has to say yes
 */
record ResetPlan(
        String applicationId,
        List<String> changelogs,
        List<TopicSpec> emptied,
        List<String> kept,
        Path state,
        List<String> consequences) {
    ResetPlan {
        changelogs = List.copyOf(changelogs);
        emptied = List.copyOf(emptied);
        kept = List.copyOf(kept);
        consequences = List.copyOf(consequences);
    }

    String describe() {
        StringBuilder text = new StringBuilder("重置 reset: " + applicationId + "\n");
        line(text, "从头读取 reads again from the start", "all its input topics");
        line(text, "删除内部主题 deletes internal topics", changelogs.isEmpty() ? "-" : String.join(", ", changelogs));
        if (!emptied.isEmpty()) {
            line(
                    text,
                    "清空 empties",
                    String.join(", ", emptied.stream().map(TopicSpec::name).toList()));
        }
        if (!kept.isEmpty()) {
            line(text, "保留 keeps", String.join(", ", kept));
        }
        line(text, "删除本机状态 deletes on this machine", state.toString());
        line(
                text,
                "其他机器 on any other machine that ran it",
                "delete the same folder by hand before it starts there again");
        consequences.forEach(
                consequence -> text.append("  ").append(consequence).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String of) {
        text.append("  ").append(what).append(": ").append(of).append('\n');
    }
}
