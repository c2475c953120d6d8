package budgetflow.launcher.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The project's own files, as a reader of the repository sees them.
 *
 * @param root the folder of the root pom
 * @param files what a checkout has, relative to the root: no build output
 */
record Project(Path root, List<Path> files) {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "out", "node_modules", ".idea", ".vscode");

    /** Endings of files written by hand; scripts and dot files have none. */
    private static final Set<String> WRITTEN = Set.of(
            "", "java", "avsc", "xml", "md", "yml", "yaml", "properties", "config", "html", "jte", "css", "js", "sql");

    Project {
        files = List.copyOf(files);
    }

    /** Surefire runs a module's tests in the module's folder, an editor may run them anywhere below the root. */
    static Project here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!isRoot(folder)) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above has the root pom");
            }
        }
        return new Project(folder, filesBelow(folder));
    }

    Stream<Path> mainSources() {
        return sources("main");
    }

    Stream<Path> javaSources() {
        return Stream.concat(sources("main"), sources("test"));
    }

    /** What people write and read; results and samples may hold any text. */
    Stream<Path> writtenByHand() {
        return files.stream()
                .filter(file -> WRITTEN.contains(ending(file.getFileName().toString())));
    }

    /** What the rule has to say about each of the files, as "file: complaint". */
    List<String> complaints(Stream<Path> about, Function<String, List<String>> rule) {
        return about.flatMap(file -> rule.apply(read(file)).stream().map(complaint -> file + ": " + complaint))
                .toList();
    }

    /** A file that is no UTF-8 text, such as a sample in another charset, reads as empty. */
    String read(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> sources(String kind) {
        return files.stream()
                .filter(file -> file.toString().endsWith(".java")
                        && file.getNameCount() > 4
                        && file.subpath(1, 4).equals(Path.of("src", kind, "java")));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }

    private static boolean isRoot(Path folder) {
        try {
            Path pom = folder.resolve("pom.xml");
            return Files.exists(pom) && Files.readString(pom).contains("<modules>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesBelow(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean ours = folder.equals(root)
                            || !NOT_OURS.contains(folder.getFileName().toString());
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // In a linked worktree, .git is a file.
                    boolean ours = !NOT_OURS.contains(file.getFileName().toString());
                    if (ours && attributes.isRegularFile()) {
                        files.add(root.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }
}
