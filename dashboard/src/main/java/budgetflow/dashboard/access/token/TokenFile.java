package budgetflow.dashboard.access.token;

import budgetflow.dashboard.access.session.Tokens;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.NamedFile;
import budgetflow.dashboard.access.user.UserFileException;
import budgetflow.dashboard.access.user.UserName;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** 令牌文件: the programs' tokens, in {@code tokens.json} of the data folder; what is revoked is refused at once. */
public final class TokenFile {
    /** By which a token that leaked is told from other texts. */
    public static final String PREFIX = "budgetflow_";

    private final NamedFile<ClientToken> file;
    private final Clock clock;
    private volatile ByDigest byDigest = new ByDigest(Collections.emptyNavigableMap(), Map.of());

    /** The same tokens under their digests, made anew when the file was read anew. */
    private record ByDigest(NavigableMap<UserName, ClientToken> of, Map<String, ClientToken> tokens) {}

    public TokenFile(Path dataFolder, Clock clock) {
        this.file = new NamedFile<>(dataFolder, new TokenFileText());
        this.clock = clock;
    }

    /** All of them, by name, expired ones too; {@link UserFileException} where the file cannot be used. */
    public Collection<ClientToken> tokens() {
        return Collections.unmodifiableCollection(file.current().values());
    }

    public Optional<ClientToken> find(UserName name) {
        return Optional.ofNullable(file.current().get(name));
    }

    /** The client that has this token, unless it has expired; {@link UserFileException} where the file cannot be used. */
    public Optional<ClientToken> holder(String token) {
        NavigableMap<UserName, ClientToken> current = file.current();
        ByDigest known = byDigest;
        if (known.of() != current) {
            Map<String, ClientToken> tokens = new HashMap<>();
            current.values().forEach(held -> tokens.put(held.digest(), held));
            known = new ByDigest(current, tokens);
            byDigest = known;
        }
        // What is looked up is the digest: how long that takes says nothing about any token.
        return Optional.ofNullable(known.tokens().get(Tokens.hexDigest(token)))
                .filter(held -> !held.isExpired(clock.instant()));
    }

    /**
     * Makes a token; {@link UserFileException} where the name is taken.
     *
     * @return the token's text, which nothing remembers
     */
    public String add(UserName name, Assignment assignment, Set<TokenRight> rights, Duration lasting) {
        String token = PREFIX + Tokens.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ClientToken made = new ClientToken(name, assignment, rights, Tokens.hexDigest(token), now, now.plus(lasting));
        file.change(tokens -> {
            if (tokens.putIfAbsent(name, made) != null) {
                throw new UserFileException("令牌已存在，请先撤销 / there is already a token '" + name + "'; revoke it first");
            }
        });
        return token;
    }

    /** {@link UserFileException} where there is none. */
    public void revoke(UserName name) {
        file.change(tokens -> {
            if (tokens.remove(name) == null) {
                throw new UserFileException(
                        "没有此令牌 / there is no token '" + name + "'; users token list 列出全部 / lists them");
            }
        });
    }
}
