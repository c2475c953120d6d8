package budgetflow.schemas.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What may be done with one resource, or with all whose names start alike.
 *
 * @param operations as they have to be granted: Kafka lets whoever may read or write also describe
 */
public record Right(ResourcePattern resource, Set<AclOperation> operations) {
    public Right {
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("a right without operations: " + resource);
        }
        // In the order of Kafka's enum, so that what is printed is always the same.
        operations = Collections.unmodifiableSet(EnumSet.copyOf(operations));
    }

    static Right topic(String name, AclOperation... operations) {
        return new Right(new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL), Set.of(operations));
    }

    static Right topicsStartingWith(String prefix, AclOperation... operations) {
        return new Right(new ResourcePattern(ResourceType.TOPIC, prefix, PatternType.PREFIXED), Set.of(operations));
    }

    static Right group(String name, AclOperation... operations) {
        return new Right(new ResourcePattern(ResourceType.GROUP, name, PatternType.LITERAL), Set.of(operations));
    }

    static Right transactions(PatternType pattern, String name) {
        return new Right(new ResourcePattern(ResourceType.TRANSACTIONAL_ID, name, pattern), Set.of(AclOperation.WRITE));
    }

    boolean isOfTopic(String topic) {
        return resource.resourceType() == ResourceType.TOPIC
                && switch (resource.patternType()) {
                    case LITERAL -> topic.equals(resource.name());
                    case PREFIXED -> topic.startsWith(resource.name());
                    case UNKNOWN, ANY, MATCH -> false;
                };
    }
}
