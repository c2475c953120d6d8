package budgetflow.domain.budget;

/** 审批状态: only an approved change moves the adjusted budget. */
public enum ChangeStatus {
    DRAFT,
    APPROVED
}
