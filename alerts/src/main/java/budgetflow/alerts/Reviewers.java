package budgetflow.alerts;

import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.ReconciliationReviewer;

/** 审查者: all who judge when a day is closed. */
record Reviewers(LineReviewer lines, ReconciliationReviewer reconciliations) {}
