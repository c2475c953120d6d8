package budgetflow.dashboard.access.user;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of the data folder that holds something under names, and which none but its owner may read. It is looked at
 * again whenever it has changed, so that a command on one console is at once in force in a dashboard that runs.
 *
 * @param <T> what is held under a name
 */
public final class NamedFile<T> {
    private final Path folder;
    private final Path file;
    private final Path lockFile;
    private final Form<T> form;
    private volatile Seen<T> seen = new Seen<>(null, Collections.emptyNavigableMap());

    /** What was read, and how the file looked then; null where there was none. */
    private record Seen<T>(@Nullable String look, NavigableMap<UserName, T> held) {}

    /** How it is written down. */
    public interface Form<T> {
        /** Of the file, without its ending: {@code users}. */
        String name();

        /** {@link IllegalArgumentException} with what is wrong, never with a secret. */
        NavigableMap<UserName, T> read(byte[] text);

        byte[] write(Collection<T> held);
    }

    public NamedFile(Path dataFolder, Form<T> form) {
        this.folder = dataFolder;
        this.file = dataFolder.resolve(form.name() + ".json");
        this.lockFile = dataFolder.resolve(form.name() + ".lock");
        this.form = form;
    }

    /** All that is held now, not to be changed; {@link UserFileException} where the file cannot be used. */
    public NavigableMap<UserName, T> current() {
        try {
            String look = look();
            Seen<T> before = seen;
            if (Objects.equals(look, before.look())) {
                return before.held();
            }
            Seen<T> now = new Seen<>(
                    look,
                    look == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(read()));
            seen = now;
            return now.held();
        } catch (IOException e) {
            throw new UserFileException(
                    "无法读取文件 / the file cannot be read: " + file + " ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** One change at a time, over all processes; {@link UserFileException} where it cannot be written. */
    public synchronized void change(Consumer<NavigableMap<UserName, T>> change) {
        try {
            OwnerOnly.makeFolder(folder);
            try (FileChannel channel =
                            OwnerOnly.open(lockFile, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                    FileLock lock = channel.lock()) {
                NavigableMap<UserName, T> held = new TreeMap<>(current());
                change.accept(held);
                if (lock.isValid()) {
                    OwnerOnly.replace(file, form.write(held.values()));
                }
            }
        } catch (IOException e) {
            throw new UserFileException(
                    "无法写入文件 / the file cannot be written: " + file + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ")",
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

    private NavigableMap<UserName, T> read() throws IOException {
        if (OwnerOnly.isOpenToOthers(file)) {
            throw new UserFileException("文件对他人可读，请执行 chmod 600 / the file is open to others: chmod 600 " + file);
        }
        try {
            return form.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new UserFileException("文件无法使用 / the file cannot be used: " + file + ": " + e.getMessage(), e);
        }
    }
}
