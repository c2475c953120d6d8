package budgetflow.launcher.architecture.crooked.domain;

import java.math.BigDecimal;
import org.slf4j.Logger;

/** Breaks: a domain that knows logging and floats. */
class Amount {
    double yuan;
    Float[] boxed = {};

    void tell(Logger logger) {
        logger.info("floor {}", Math.floor(yuan));
    }

    long whole(BigDecimal value) {
        return (long) value.doubleValue();
    }

    double half() {
        return yuan / 2;
    }
}
