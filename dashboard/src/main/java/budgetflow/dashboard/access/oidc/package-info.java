/** Signing in through an OpenID Connect provider: authorization code with PKCE, state and nonce. */
@NullMarked
package budgetflow.dashboard.access.oidc;

import org.jspecify.annotations.NullMarked;
