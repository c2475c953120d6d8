package budgetflow.launcher.users;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.access.token.ClientToken;
import budgetflow.dashboard.access.token.TokenFile;
import budgetflow.dashboard.access.token.TokenRight;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.UsersRunner.NewToken;
import budgetflow.launcher.command.UsersRunner.Request;
import budgetflow.launcher.command.UsersRunner.RevokedToken;
import budgetflow.launcher.command.UsersRunner.Tokens;
import budgetflow.launcher.platform.ChosenSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands {@code users token add}, {@code list} and {@code revoke}. */
final class TokensTask {
    private static final int MOST_DAYS = 1095;

    private final Clock clock;

    TokensTask(Clock clock) {
        this.clock = clock;
    }

    /** False where the request is about something else. */
    boolean run(Request request, Output output) {
        if (request instanceof NewToken made) {
            add(file(request), made, output);
        } else if (request instanceof Tokens listing) {
            list(file(request), listing.json(), output);
        } else if (request instanceof RevokedToken revoked) {
            UserName name = UsersTask.name(revoked.name());
            TokenFile tokens = file(request);
            if (tokens.find(name).isEmpty()) {
                throw UsersTask.usage("没有此令牌 / there is no token '" + name + "'; users token list");
            }
            tokens.revoke(name);
            output.messages().println("已撤销 revoked: " + name);
        } else {
            return false;
        }
        return true;
    }

    private TokenFile file(Request request) {
        return AccessControl.tokens(ChosenSettings.load(request.settings()), clock);
    }

    private static void add(TokenFile tokens, NewToken made, Output output) {
        UserName name = UsersTask.name(made.name());
        Assignment assignment = UsersTask.assignment(made.role(), made.regions(), made.departments());
        Set<TokenRight> rights = rights(made.rights());
        if (made.days() < 1 || made.days() > MOST_DAYS) {
            throw UsersTask.usage("--days: 1 至 / to " + MOST_DAYS);
        }
        if (tokens.find(name).isPresent()) {
            throw UsersTask.usage("令牌已存在，请先撤销 / there is already a token '" + name + "'; users token revoke " + name);
        }
        String token = tokens.add(name, assignment, rights, Duration.ofDays(made.days()));
        output.messages()
                .println("已添加，令牌只显示一次 / added; this is the only time the token is shown: " + name + " ("
                        + assignment.role().word() + ")");
        output.data().println(token);
    }

    private static Set<TokenRight> rights(List<String> words) {
        Set<TokenRight> rights = EnumSet.noneOf(TokenRight.class);
        for (String word : words) {
            rights.add(TokenRight.of(word)
                    .orElseThrow(() -> UsersTask.usage(
                            "--right: 没有此权限 / there is no right '" + word + "'; send-payments, handle-alerts")));
        }
        return rights;
    }

    private static void list(TokenFile tokens, boolean json, Output output) {
        Collection<ClientToken> all = tokens.tokens();
        if (json) {
            output.data().println(json(all));
            return;
        }
        for (ClientToken token : all) {
            output.data()
                    .println(String.join(
                            "  ",
                            token.name().text(),
                            token.assignment().role().word(),
                            String.join(",", token.assignment().regions()),
                            String.join(",", token.assignment().departments()),
                            words(token).stream().collect(Collectors.joining(",")),
                            "至 until " + token.expiresAt()));
        }
        output.messages().println("令牌 tokens: " + all.size());
    }

    private static List<String> words(ClientToken token) {
        return token.rights().stream().sorted().map(TokenRight::word).toList();
    }

    private static String json(Collection<ClientToken> tokens) {
        ArrayNode list = new ObjectMapper().createArrayNode();
        for (ClientToken token : tokens) {
            ObjectNode one = list.addObject()
                    .put("name", token.name().text())
                    .put("role", token.assignment().role().word());
            token.assignment().regions().forEach(one.putArray("regions")::add);
            token.assignment().departments().forEach(one.putArray("departments")::add);
            words(token).forEach(one.putArray("rights")::add);
            one.put("createdAt", token.createdAt().toString())
                    .put("expiresAt", token.expiresAt().toString());
        }
        return list.toPrettyString();
    }
}
