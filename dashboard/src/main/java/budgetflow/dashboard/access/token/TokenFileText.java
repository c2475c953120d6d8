package budgetflow.dashboard.access.token;

import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.NamedFile;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The text of the tokens' file: JSON, one object per token, ordered by name. */
final class TokenFileText implements NamedFile.Form<ClientToken> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public byte[] write(Collection<ClientToken> held) {
        ObjectNode root = JSON.createObjectNode().put("version", VERSION);
        var tokens = root.putArray("tokens");
        for (ClientToken token : held) {
            ObjectNode one = tokens.addObject()
                    .put("name", token.name().text())
                    .put("role", token.assignment().role().word());
            token.assignment().regions().forEach(one.putArray("regions")::add);
            token.assignment().departments().forEach(one.putArray("departments")::add);
            token.rights().stream().sorted().map(TokenRight::word).forEach(one.putArray("rights")::add);
            one.put("digest", token.digest())
                    .put("createdAt", token.createdAt().toString())
                    .put("expiresAt", token.expiresAt().toString());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tokens that cannot be written", e);
        }
    }

    @Override
    public NavigableMap<UserName, ClientToken> read(byte[] text) {
        JsonNode root = tree(text);
        if (root.path("version").asInt() != VERSION || !root.path("tokens").isArray()) {
            throw new IllegalArgumentException("not a tokens' file of version " + VERSION);
        }
        NavigableMap<UserName, ClientToken> held = new TreeMap<>();
        for (JsonNode one : root.path("tokens")) {
            ClientToken token = token(one);
            if (held.put(token.name(), token) != null) {
                throw new IllegalArgumentException("the token " + token.name() + " stands there twice");
            }
        }
        return held;
    }

    private static JsonNode tree(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new IllegalArgumentException("not JSON");
        }
    }

    private static ClientToken token(JsonNode one) {
        String name = one.path("name").asText();
        try {
            Role role = Role.assignable(one.path("role").asText())
                    .orElseThrow(() -> new IllegalArgumentException("unknown role"));
            Set<TokenRight> rights = EnumSet.noneOf(TokenRight.class);
            for (String word : texts(one.path("rights"))) {
                rights.add(TokenRight.of(word).orElseThrow(() -> new IllegalArgumentException("unknown right")));
            }
            String digest = one.path("digest").asText();
            if (!DIGEST.matcher(digest).matches()) {
                throw new IllegalArgumentException("no SHA-256 digest");
            }
            return new ClientToken(
                    new UserName(name),
                    Assignment.of(role, texts(one.path("regions")), texts(one.path("departments"))),
                    rights,
                    digest,
                    Instant.parse(one.path("createdAt").asText()),
                    Instant.parse(one.path("expiresAt").asText()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("token '" + name + "': " + e.getMessage());
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
