package budgetflow.schemas.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.jspecify.annotations.Nullable;

/**
 * Whether a schema may follow the earlier versions of its subject. Beside Avro's own rules a field never changes its
 * type, at any level: Avro lets a decimal become a string, or an int a date, and money and days would change their
 * meaning without anybody noticing.
 */
public final class SchemaEvolution {
    private SchemaEvolution() {}

    /** Why not, in one sentence; empty when the schema may follow. {@code earlier} is in the order of versions. */
    public static Optional<String> objection(Compatibility level, Schema next, List<Schema> earlier) {
        for (int index = earlier.size() - 1; index >= 0; index--) {
            boolean counts = level.transitive() || index == earlier.size() - 1;
            Optional<String> objection = typeChange(earlier.get(index), next);
            if (objection.isEmpty() && counts) {
                objection = unreadable(level, next, earlier.get(index));
            }
            if (objection.isPresent()) {
                return Optional.of("incompatible with version " + (index + 1) + " (" + level + "): " + objection.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unreadable(Compatibility level, Schema next, Schema earlier) {
        if (level.newReadsOld()) {
            Optional<String> objection = unreadable(next, earlier, "the new schema cannot read the old one's data");
            if (objection.isPresent()) {
                return objection;
            }
        }
        return level.oldReadsNew()
                ? unreadable(earlier, next, "the old schema cannot read the new one's data")
                : Optional.empty();
    }

    private static Optional<String> unreadable(Schema reader, Schema writer, String what) {
        SchemaCompatibility.SchemaCompatibilityResult result = SchemaCompatibility.checkReaderWriterCompatibility(
                        reader, writer)
                .getResult();
        if (result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE) {
            return Optional.empty();
        }
        StringBuilder reasons = new StringBuilder(what);
        for (SchemaCompatibility.Incompatibility found : result.getIncompatibilities()) {
            reasons.append("; ").append(found.getType()).append(" at ").append(found.getLocation());
            reasons.append(": ").append(found.getMessage());
        }
        return Optional.of(reasons.toString());
    }

    /** The first field whose type is another one than before, whatever Avro thinks of the pair. */
    static Optional<String> typeChange(Schema earlier, Schema next) {
        return Optional.ofNullable(typeChange("", earlier, next, new HashSet<>()));
    }

    private static @Nullable String typeChange(String path, Schema earlier, Schema next, Set<String> seen) {
        if (earlier.isUnion() || next.isUnion()) {
            return branchChange(path, branches(earlier), branches(next), seen);
        }
        if (earlier.getType() != next.getType() || !logical(earlier).equals(logical(next))) {
            return "the type of " + (path.isEmpty() ? "the whole" : "field " + path) + " changed from "
                    + named(earlier) + " to " + named(next)
                    + "; types never change, add a field with another name instead";
        }
        return switch (earlier.getType()) {
            case RECORD -> fieldChange(path, earlier, next, seen);
            case ARRAY -> typeChange(path + "[]", earlier.getElementType(), next.getElementType(), seen);
            case MAP -> typeChange(path + "{}", earlier.getValueType(), next.getValueType(), seen);
            default -> null;
        };
    }

    private static @Nullable String fieldChange(String path, Schema earlier, Schema next, Set<String> seen) {
        if (!seen.add(earlier.getFullName() + " " + next.getFullName())) {
            return null;
        }
        for (Schema.Field field : next.getFields()) {
            Schema.Field before = SchemaCompatibility.lookupWriterField(earlier, field);
            if (before != null) {
                String here = path.isEmpty() ? field.name() : path + "." + field.name();
                String change = typeChange(here, before.schema(), field.schema(), seen);
                if (change != null) {
                    return change;
                }
            }
        }
        return null;
    }

    /** A field that could be empty may become one that cannot, and the reverse: that is for Avro's rules to judge. */
    private static @Nullable String branchChange(
            String path, List<Schema> earlier, List<Schema> next, Set<String> seen) {
        if (earlier.size() == 1 && next.size() == 1) {
            return typeChange(path, earlier.get(0), next.get(0), seen);
        }
        for (Schema branch : earlier) {
            Optional<Schema> after = next.stream()
                    .filter(candidate -> candidate.getFullName().equals(branch.getFullName()))
                    .findFirst();
            if (after.isEmpty()) {
                return "field " + path + " can no longer be " + named(branch) + "; types never change";
            }
            String change = typeChange(path, branch, after.get(), seen);
            if (change != null) {
                return change;
            }
        }
        return null;
    }

    private static List<Schema> branches(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .toList()
                : List.of(schema);
    }

    private static String named(Schema schema) {
        String logical = logical(schema);
        return schema.getType().getName() + (logical.isEmpty() ? "" : " (" + logical + ")");
    }

    /** With precision and scale: a decimal with another scale is another amount. */
    private static String logical(Schema schema) {
        LogicalType type = schema.getLogicalType();
        if (type instanceof LogicalTypes.Decimal decimal) {
            return "decimal " + decimal.getPrecision() + ", " + decimal.getScale();
        }
        return type == null ? "" : type.getName();
    }
}
