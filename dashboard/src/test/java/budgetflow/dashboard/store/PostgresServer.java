package budgetflow.dashboard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL in a temporary folder, on a free port of the loopback address, as a process of its own that ends with
 * this one. PostgreSQL refuses to run as root: then it runs as the user {@code postgres}.
 */
final class PostgresServer {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Duration UP_WITHIN = Duration.ofSeconds(60);
    private static final String USER = "budgetflow";
    private static Optional<PostgresServer> running = Optional.empty();

    private final int port;
    private int databases;

    private PostgresServer(int port) {
        this.port = port;
    }

    /** The one of this process, started by whoever asks first; empty where none is installed. */
    static synchronized Optional<PostgresServer> running() {
        if (running.isEmpty()) {
            running = programs().map(PostgresServer::start);
        }
        return running;
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("budgetflow-postgres");
            List<String> user = isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of();
            if (isRoot()) {
                finished(List.of("chown", "postgres", folder.toString()), folder.getParent());
            }
            Path data = folder.resolve("data");
            finished(
                    with(user, programs.resolve("initdb"), "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "-N"),
                    folder);
            int port = freePort();
            Process server = new ProcessBuilder(with(
                            user,
                            programs.resolve("postgres"),
                            "-D",
                            data,
                            "-p",
                            port,
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "fsync=off"))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            PostgresServer started = new PostgresServer(port);
            started.awaitUp(server);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> with(List<String> before, Object... words) {
        List<String> command = new ArrayList<>(before);
        for (Object word : words) {
            command.add(word.toString());
        }
        return command;
    }

    private static void finished(List<String> command, Path folder) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitUp(Process server) {
        long until = System.nanoTime() + UP_WITHIN.toNanos();
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException("PostgreSQL does not start", notYet);
                }
                Thread.onSpinWait();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, "");
    }

    /** A new, empty database. */
    synchronized StoreAddress newDatabase() {
        String name = "store_" + ++databases;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return new StoreAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process server, Path folder) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
