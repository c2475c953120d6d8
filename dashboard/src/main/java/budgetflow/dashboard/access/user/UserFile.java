package budgetflow.dashboard.access.user;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * 用户文件: the local users, in {@code users.json} of the data folder, which none but its owner may read. It is looked at
 * again whenever it has changed, so that a command on one console is at once in force in a dashboard that runs.
 */
public final class UserFile {
    private static final String NAME = "users.json";
    private static final String LOCK = "users.lock";

    private final Path folder;
    private final Path file;
    private final Passwords passwords;
    private final Clock clock;
    private volatile Seen seen = new Seen(null, new TreeMap<>());

    /** What was read, and how the file looked then; null where there was none. */
    private record Seen(@Nullable String look, NavigableMap<UserName, Account> accounts) {}

    public UserFile(Path dataFolder, Passwords passwords, Clock clock) {
        this.folder = dataFolder;
        this.file = dataFolder.resolve(NAME);
        this.passwords = passwords;
        this.clock = clock;
    }

    /** All of them, by name; {@link UserFileException} where the file cannot be used. */
    public Collection<Account> accounts() {
        return Collections.unmodifiableCollection(current().values());
    }

    public Optional<Account> find(UserName name) {
        return Optional.ofNullable(current().get(name));
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
        change(accounts -> {
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
        change(accounts ->
                accounts.put(name, account(name, existing(accounts, name).assignment(), hash)));
    }

    /** Ends their sessions; {@link UserFileException} where there is no such user. */
    public void remove(UserName name) {
        change(accounts -> accounts.remove(existing(accounts, name).name()));
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

    /** One change at a time, over all processes. */
    private synchronized void change(Consumer<NavigableMap<UserName, Account>> change) {
        try {
            OwnerOnly.makeFolder(folder);
            try (FileChannel channel = OwnerOnly.open(
                            folder.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                    FileLock lock = channel.lock()) {
                NavigableMap<UserName, Account> accounts = new TreeMap<>(current());
                change.accept(accounts);
                if (lock.isValid()) {
                    OwnerOnly.replace(file, UserFileText.write(accounts.values()));
                }
            }
        } catch (IOException e) {
            throw new UserFileException(
                    "无法写入用户文件 / the users' file cannot be written: " + file + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ")",
                    e);
        }
    }

    private NavigableMap<UserName, Account> current() {
        try {
            String look = look();
            Seen before = seen;
            if (Objects.equals(look, before.look())) {
                return before.accounts();
            }
            Seen now = new Seen(look, look == null ? new TreeMap<>() : read());
            seen = now;
            return now.accounts();
        } catch (IOException e) {
            throw new UserFileException(
                    "无法读取用户文件 / the users' file cannot be read: " + file + " ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** Another whenever the file was replaced or written to. */
    private @Nullable String look() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.lastModifiedTime().toInstant() + " " + attributes.size();
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    private NavigableMap<UserName, Account> read() throws IOException {
        if (OwnerOnly.isOpenToOthers(file)) {
            throw new UserFileException(
                    "用户文件对他人可读，请执行 chmod 600 / the users' file is open to others: chmod 600 " + file);
        }
        try {
            return UserFileText.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new UserFileException(
                    "用户文件无法使用 / the users' file cannot be used: " + file + ": " + e.getMessage(), e);
        }
    }
}
