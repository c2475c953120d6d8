package budgetflow.schemas.mapping;

import org.apache.avro.specific.SpecificRecord;

/**
 * 映射: carries a domain type to its Avro class and back.
 *
 * @param <D> the domain type
 * @param <A> the generated class
 */
public interface Mapping<D, A extends SpecificRecord> {
    /** The generated class. */
    Class<A> type();

    A toAvro(D value);

    /** The domain value; {@link IllegalArgumentException} where the record holds what the domain does not allow. */
    D toDomain(A avro);
}
