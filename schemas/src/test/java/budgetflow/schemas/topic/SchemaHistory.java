package budgetflow.schemas.topic;

import budgetflow.schemas.registry.Compatibility;
import budgetflow.schemas.registry.SchemaEvolution;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * All versions of a record's schema that were ever merged, {@code <record>/v1.avsc}, {@code v2.avsc} and so on, each as
 * it is registered, with the types it uses in it. {@code versions.sha256} lists them, so that a version that was changed
 * or taken away is noticed; {@code sha256sum -c} reads it too.
 *
 * <p>What a field is for may be said better at any time: a version is everything but the {@code doc} texts.
 */
final class SchemaHistory {
    static final String DIGESTS = "versions.sha256";

    private static final Pattern VERSION = Pattern.compile("v([1-9]\\d*)\\.avsc");
    private static final Pattern DIGEST = Pattern.compile("([0-9a-f]{64})  (\\S+)");
    private static final String DOC = "doc";

    private final Path folder;
    private final Path proposals;
    private final List<String> problems = new ArrayList<>();

    /** @param proposals where a version that is missing is written, ready to be copied */
    SchemaHistory(Path folder, Path proposals) {
        this.folder = folder;
        this.proposals = proposals;
    }

    /** What does not fit together, each with what to do; empty where all is well. */
    List<String> problems(Collection<Schema> current) throws IOException {
        problems.clear();
        Map<String, String> digests = digests();
        checkFiles(digests);
        Map<String, Schema> byName = new TreeMap<>();
        current.forEach(schema -> byName.put(schema.getName(), schema));
        for (String name : recordFolders()) {
            if (!byName.containsKey(name)) {
                problems.add(name + " has a history, but no topic carries it any more. A record never changes its name:"
                        + " give it back, or move a retired topic's history away together with its topic.");
            }
        }
        for (Schema schema : byName.values()) {
            checkRecord(schema);
        }
        return List.copyOf(problems);
    }

    private void checkFiles(Map<String, String> digests) throws IOException {
        for (Map.Entry<String, String> listed : digests.entrySet()) {
            Path file = folder.resolve(listed.getKey());
            if (!Files.isRegularFile(file)) {
                problems.add(listed.getKey() + " is listed in " + DIGESTS
                        + " but is not there. A version that was merged" + " stays: git checkout it from main.");
            } else if (!sha256(file).equals(listed.getValue())) {
                problems.add(
                        listed.getKey() + " is not what " + DIGESTS + " says it was. A version that was merged never"
                                + " changes: git checkout it from main and add the next version instead.");
            }
        }
        for (Path file : files()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!VERSION.matcher(file.getFileName().toString()).matches()) {
                problems.add(name + " is no version: only v1.avsc, v2.avsc and so on belong here.");
            } else if (!digests.containsKey(name)) {
                problems.add(name + " is not listed. Do, in the folder schemas: " + listing(file, name));
            }
        }
    }

    private void checkRecord(Schema schema) throws IOException {
        TreeMap<Integer, Schema> versions = versions(schema.getName());
        int last = versions.isEmpty() ? 0 : versions.lastKey();
        for (int number = 1; number <= last; number++) {
            if (!versions.containsKey(number)) {
                problems.add(schema.getName() + " has v" + last + ".avsc but no v" + number
                        + ".avsc: versions count on without a gap.");
            }
        }
        List<Schema> earlier = new ArrayList<>();
        for (Map.Entry<Integer, Schema> version : versions.entrySet()) {
            checkFollows(schema.getName() + " v" + version.getKey(), version.getValue(), earlier);
            earlier.add(version.getValue());
        }
        boolean isLatest = last > 0 && sameVersion(schema, versions.lastEntry().getValue());
        boolean follows = isLatest || checkFollows(schema.getName() + " as it is now", schema, earlier);
        if (!isLatest && follows) {
            problems.add(missing(schema, last));
        }
    }

    private boolean checkFollows(String what, Schema schema, List<Schema> earlier) {
        return SchemaEvolution.objection(Compatibility.FULL_TRANSITIVE, schema, earlier)
                .map(objection -> !problems.add(what + " may not follow: " + objection
                        + ". A new field needs a default, a removed one must have had one, an enum that is to grow needs"
                        + " a default, and no field changes its type: add one with another name."))
                .orElse(true);
    }

    private String missing(Schema schema, int last) throws IOException {
        String name = schema.getName() + "/v" + (last + 1) + ".avsc";
        Path proposal = proposals.resolve(name);
        Files.createDirectories(proposal.getParent());
        Files.writeString(proposal, pretty(schema));
        String what = last == 0
                ? schema.getName() + " goes over a topic and has no version yet."
                : schema.getName() + " has changed since v" + last + ".avsc, compatibly, and needs a version.";
        return what + " Do, in the folder schemas: mkdir -p "
                + folder.resolve(name).getParent() + " && cp " + proposal + " " + folder.resolve(name) + " && "
                + listing(proposal, name);
    }

    private String listing(Path file, String name) throws IOException {
        return "echo '" + sha256(file) + "  " + name + "' >> " + folder.resolve(DIGESTS);
    }

    private TreeMap<Integer, Schema> versions(String record) throws IOException {
        TreeMap<Integer, Schema> versions = new TreeMap<>();
        for (Path file : files()) {
            Matcher version = VERSION.matcher(file.getFileName().toString());
            if (file.getParent().equals(folder.resolve(record)) && version.matches()) {
                versions.put(Integer.parseInt(version.group(1)), new Schema.Parser().parse(Files.readString(file)));
            }
        }
        return versions;
    }

    /** As a version is written. */
    static String pretty(Schema schema) throws IOException {
        return new ObjectMapper().readTree(schema.toString()).toPrettyString() + "\n";
    }

    private static boolean sameVersion(Schema one, Schema other) throws IOException {
        return withoutDocs(one).equals(withoutDocs(other));
    }

    private static JsonNode withoutDocs(Schema schema) throws IOException {
        JsonNode json = new ObjectMapper().readTree(schema.toString());
        removeDocs(json);
        return json;
    }

    private static void removeDocs(JsonNode json) {
        if (json instanceof ObjectNode object && object.path(DOC).isTextual()) {
            object.remove(DOC);
        }
        json.forEach(SchemaHistory::removeDocs);
    }

    private Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(DIGESTS))) {
            Matcher digest = DIGEST.matcher(line);
            if (!digest.matches() || digests.put(digest.group(2), digest.group(1)) != null) {
                problems.add(DIGESTS + " has a line that is no digest, or is there twice: " + line);
            }
        }
        return digests;
    }

    /** Everything in the folders of the records. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().equals(folder))
                    .sorted()
                    .toList();
        }
    }

    private List<String> recordFolders() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Of the text, whatever line ends a checkout gave it. */
    static String sha256(Path file) throws IOException {
        byte[] text = Files.readString(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
