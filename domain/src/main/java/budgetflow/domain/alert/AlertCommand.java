package budgetflow.domain.alert;

import org.jspecify.annotations.Nullable;

/**
 * 处置指令: what somebody wants to do about an alert. Whether it is permitted is decided by {@link AlertLifecycle}.
 *
 * @param against the {@link Alert#version()} it was given on the sight of: if something has happened to the alert since,
 *     it is refused rather than misapplied; null where it is to hold whatever happened
 */
public record AlertCommand(
        AlertKey alert,
        AlertAction action,
        Handling handling,
        @Nullable Integer against) {}
