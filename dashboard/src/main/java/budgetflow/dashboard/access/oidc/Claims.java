package budgetflow.dashboard.access.oidc;

import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what a provider claims of somebody into a user; a claim is a text, several with commas, or a list. */
final class Claims {
    private final OidcSettings settings;

    Claims(OidcSettings settings) {
        this.settings = settings;
    }

    Optional<UserName> name(Map<String, Object> claims) {
        return texts(claims, settings.nameClaim()).stream().findFirst().flatMap(UserName::parse);
    }

    /**
     * Empty where the claims name no role, several, or one without what it needs: nobody gets a role by default. Groups
     * that are no roles of ours are passed over.
     */
    Optional<Assignment> assignment(Map<String, Object> claims) {
        List<Role> roles = texts(claims, settings.roleClaim()).stream()
                .flatMap(word -> Role.assignable(word).stream())
                .distinct()
                .toList();
        if (roles.size() != 1) {
            return Optional.empty();
        }
        Role role = roles.get(0);
        boolean everything = role == Role.OPERATOR;
        List<String> regions = everything ? List.of() : texts(claims, settings.regionClaim());
        List<String> departments = role == Role.DEPARTMENT ? texts(claims, settings.departmentClaim()) : List.of();
        return Assignment.problem(role, regions, departments).isEmpty()
                ? Optional.of(Assignment.of(role, regions, departments))
                : Optional.empty();
    }

    private static List<String> texts(Map<String, Object> claims, String name) {
        Object claim = claims.get(name);
        Stream<?> all = claim instanceof Collection<?> several
                ? several.stream()
                : Stream.ofNullable(claim)
                        .flatMap(one -> Stream.of(one.toString().split(",", -1)));
        return all.map(text -> String.valueOf(text).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
