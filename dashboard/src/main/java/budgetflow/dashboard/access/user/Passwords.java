package budgetflow.dashboard.access.user;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * 口令: bcrypt hashes. Whoever checks a password waits for a place, so that many attempts at once do not take the whole
 * machine; a check costs the same whether there is such a user or not.
 */
public final class Passwords {
    /** 2^12 rounds: about a third of a second on a core of 2020. */
    public static final int LEAST_COST = 12;

    private static final int LEAST_CHARACTERS = 10;
    /** What bcrypt takes in; what stood behind it would not count, so it is refused. */
    private static final int MOST_BYTES = 71;

    private static final int AT_ONCE = 2;
    private static final int LEAST_SIGNS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final int cost;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodysHash;

    /** Those of production. */
    public Passwords() {
        this(LEAST_COST);
    }

    /** Tests that are not about cost need not bear it. */
    Passwords(int cost) {
        this.cost = cost;
        this.nobodysHash = hash("nobody has this one".toCharArray());
    }

    /** What is wrong with a new password, for whoever chose it; never the password itself. */
    public static Optional<String> problem(UserName user, char[] password) {
        if (password.length < LEAST_CHARACTERS) {
            return Optional.of(
                    "口令至少 " + LEAST_CHARACTERS + " 个字符 / a password has at least " + LEAST_CHARACTERS + " characters");
        }
        if (bytes(password) > MOST_BYTES) {
            return Optional.of(
                    "口令过长，最多 " + MOST_BYTES + " 字节 / the password is too long: at most " + MOST_BYTES + " bytes");
        }
        String text = new String(password);
        if (text.chars().distinct().count() < LEAST_SIGNS || text.equalsIgnoreCase(user.text())) {
            return Optional.of("口令过于简单 / the password is too simple");
        }
        return Optional.empty();
    }

    public String hash(char[] password) {
        return BCrypt.withDefaults().hashToString(cost, password);
    }

    /** False also where the machine is so busy with other passwords that no place gets free in time. */
    boolean verify(char[] password, String hash) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            boolean fits = bytes(password) <= MOST_BYTES;
            char[] checked = fits ? password : "too long to be one".toCharArray();
            return BCrypt.verifyer().verify(checked, hash.toCharArray()).verified && fits;
        } finally {
            places.release();
        }
    }

    private static int bytes(char[] password) {
        return StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)).remaining();
    }

    /** Takes as long as {@link #verify} of a user that exists. */
    void verifyNobody(char[] password) {
        verify(password, nobodysHash);
    }
}
