package budgetflow.dashboard.access.user;

import budgetflow.domain.alert.ActorRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 角色: what somebody sees in the dashboard, and on whose behalf they act on alerts. */
public enum Role {
    /** 财政局: sees everything of its regions, and sees alerts through to their end. */
    BUREAU("财政局", "finance bureau", ActorRole.FINANCE),
    /** 部门: sees the lines of its own department, and answers for them. */
    DEPARTMENT("部门", "department", ActorRole.UNIT),
    /** 运维: sees everything and keeps it running; what is done about an alert is not an operator's to say. */
    OPERATOR("运维", "operator", null),
    /** 访客: looks at the demo's synthetic data, and changes nothing. */
    VISITOR("访客", "visitor", null);

    private final String zh;
    private final String en;
    private final @Nullable ActorRole actsAs;

    Role(String zh, String en, @Nullable ActorRole actsAs) {
        this.zh = zh;
        this.en = en;
        this.actsAs = actsAs;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** As on the command line and in the users' file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On whose behalf; empty for those who only look. */
    public Optional<ActorRole> actsAs() {
        return Optional.ofNullable(actsAs);
    }

    /** The role of that word, in any case; visitors exist in the demo alone and are nobody's to give. */
    public static Optional<Role> assignable(String word) {
        return Arrays.stream(values())
                .filter(role ->
                        role != VISITOR && role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
