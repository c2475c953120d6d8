package budgetflow.dashboard.access.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The text of the users' file: JSON, one object per user, ordered by name. */
final class UserFileText implements NamedFile.Form<Account> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;
    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$\\d{2}\\$[./A-Za-z0-9]{53}");

    @Override
    public String name() {
        return "users";
    }

    @Override
    public byte[] write(Collection<Account> accounts) {
        ObjectNode root = JSON.createObjectNode().put("version", VERSION);
        var users = root.putArray("users");
        for (Account account : accounts) {
            ObjectNode user = users.addObject()
                    .put("name", account.name().text())
                    .put("role", account.assignment().role().word());
            account.assignment().regions().forEach(user.putArray("regions")::add);
            account.assignment().departments().forEach(user.putArray("departments")::add);
            user.put("hash", account.hash())
                    .put("changedAt", account.changedAt().toString());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("users that cannot be written", e);
        }
    }

    @Override
    public NavigableMap<UserName, Account> read(byte[] text) {
        JsonNode root = tree(text);
        if (root.path("version").asInt() != VERSION || !root.path("users").isArray()) {
            throw new IllegalArgumentException("not a users' file of version " + VERSION);
        }
        NavigableMap<UserName, Account> accounts = new TreeMap<>();
        for (JsonNode user : root.path("users")) {
            Account account = account(user);
            if (accounts.put(account.name(), account) != null) {
                throw new IllegalArgumentException("the user " + account.name() + " stands there twice");
            }
        }
        return accounts;
    }

    private static JsonNode tree(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException notJson) {
            // Its message quotes the text, hashes among it.
            throw new IllegalArgumentException("not JSON");
        }
    }

    private static Account account(JsonNode user) {
        String name = user.path("name").asText();
        try {
            Role role = Role.assignable(user.path("role").asText())
                    .orElseThrow(() -> new IllegalArgumentException("unknown role"));
            String hash = user.path("hash").asText();
            if (!HASH.matcher(hash).matches()) {
                throw new IllegalArgumentException("no bcrypt hash");
            }
            return new Account(
                    new UserName(name),
                    Assignment.of(role, texts(user.path("regions")), texts(user.path("departments"))),
                    hash,
                    Instant.parse(user.path("changedAt").asText()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("user '" + name + "': " + e.getMessage());
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
