package budgetflow.ingest.kind;

import budgetflow.domain.reconciliation.ControlTotal;
import java.time.LocalDate;

/**
 * A control total with the day the source sent it, which is no part of what it says.
 *
 * @param receivedOn the day it is about where the file does not say
 */
public record ReceivedTotal(ControlTotal total, LocalDate receivedOn) {}
