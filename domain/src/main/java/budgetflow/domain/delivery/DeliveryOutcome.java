package budgetflow.domain.delivery;

/** 投递结果: how far a delivery has come. */
public enum DeliveryOutcome {
    /** 待发送: it will be sent; if the program dies now, it may have been sent once. */
    PLANNED,
    /** 已送达: the channel has taken it. */
    SENT,
    /** 待重试: it did not work and is tried again. */
    POSTPONED,
    /** 被限流: the channel has had too many; nothing else is sent there until then either. */
    THROTTLED,
    /** 失败: refused for good, or tried too often; an operator can have it sent again. */
    FAILED;

    /** Whether it is still to be sent. */
    public boolean isPending() {
        return switch (this) {
            case PLANNED, POSTPONED, THROTTLED -> true;
            case SENT, FAILED -> false;
        };
    }
}
