package budgetflow.dashboard.access.user;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * 用户文件: the local users, in {@code users.json} of the data folder, which none but its owner may read. It is looked at
 * again whenever it has changed, so that a command on one console is at once in force in a dashboard that runs.
 */
public final class UserFile {
    private final NamedFile<Account> file;
    private final Passwords passwords;
    private final Clock clock;

    public UserFile(Path dataFolder, Passwords passwords, Clock clock) {
        this.file = new NamedFile<>(dataFolder, new UserFileText());
        this.passwords = passwords;
        this.clock = clock;
    }

    /** All of them, by name; {@link UserFileException} where the file cannot be used. */
    public Collection<Account> accounts() {
        return Collections.unmodifiableCollection(file.current().values());
    }

    public Optional<Account> find(UserName name) {
        return Optional.ofNullable(file.current().get(name));
    }

    /** Takes as long, and says as much, whether there is no such user or the password is wrong. */
    public Optional<Account> signIn(String typedName, char[] password) {
        Optional<Account> account = UserName.parse(typedName).flatMap(this::find);
        if (account.isEmpty()) {
            passwords.verifyNobody(password);
            return Optional.empty();
        }
        return account.filter(known -> passwords.verify(password, known.hash()));
    }

    /** {@link UserFileException} where the name is taken. */
    public void add(UserName name, Assignment assignment, char[] password) {
        String hash = passwords.hash(password);
        file.change(accounts -> {
            if (accounts.containsKey(name)) {
                throw new UserFileException("用户已存在 / there is already a user '" + name
                        + "'; 可用 users passwd 或先 users remove / use users passwd, or users remove first");
            }
            accounts.put(name, account(name, assignment, hash));
        });
    }

    /** Ends their sessions; {@link UserFileException} where there is no such user. */
    public void changePassword(UserName name, char[] password) {
        String hash = passwords.hash(password);
        file.change(accounts ->
                accounts.put(name, account(name, existing(accounts, name).assignment(), hash)));
    }

    /** Ends their sessions; {@link UserFileException} where there is no such user. */
    public void remove(UserName name) {
        file.change(accounts -> accounts.remove(existing(accounts, name).name()));
    }

    private Account account(UserName name, Assignment assignment, String hash) {
        return new Account(name, assignment, hash, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Account existing(NavigableMap<UserName, Account> accounts, UserName name) {
        Account account = accounts.get(name);
        if (account == null) {
            throw new UserFileException("没有此用户 / there is no user '" + name + "'; users list 列出全部 / lists them");
        }
        return account;
    }
}
