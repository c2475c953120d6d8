package budgetflow.domain.alert;

/** 处置动作: what somebody may do about an alert. */
public enum AlertAction {
    /** 复核. */
    ACKNOWLEDGE("复核", AlertEventKind.ACKNOWLEDGED),
    /** 溯源: with a reason code, a text and the day by which it will be put right; may be given again, corrected. */
    EXPLAIN("溯源", AlertEventKind.EXPLAINED),
    /** 整改: with what is done and the day it is due; may be given again with another day. */
    RECTIFY("整改", AlertEventKind.RECTIFYING),
    /** 办结. */
    CLOSE("办结", AlertEventKind.CLOSED),
    /** 误报: with the reason. */
    FALSE_POSITIVE("误报", AlertEventKind.FALSE_POSITIVE);

    private final String zh;
    private final AlertEventKind step;

    AlertAction(String zh, AlertEventKind step) {
        this.zh = zh;
        this.step = step;
    }

    public String zh() {
        return zh;
    }

    /** The event it becomes where it is permitted. */
    public AlertEventKind step() {
        return step;
    }

    /** Whoever is responsible for a line does not close its own alert, nor declare it false. */
    public boolean isPermittedTo(ActorRole role) {
        return switch (this) {
            case ACKNOWLEDGE, EXPLAIN, RECTIFY -> true;
            case CLOSE, FALSE_POSITIVE -> role == ActorRole.FINANCE;
        };
    }
}
