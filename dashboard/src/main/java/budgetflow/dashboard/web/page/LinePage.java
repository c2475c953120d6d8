package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.AlertFilter;
import budgetflow.dashboard.read.LineDetail;
import budgetflow.dashboard.read.Page;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LineAddress;
import budgetflow.dashboard.web.address.PageNumber;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.chart.BurnUp;
import budgetflow.domain.execution.Forecast;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.LineEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 指标详情: one line: its curve, its plan, its vouchers and its alerts. */
public final class LinePage implements PageHandler<LineAddress> {
    private static final PageRequest ALERTS = PageRequest.first(100);

    private final ReadStore reads;

    public LinePage(ReadStore reads) {
        this.reads = reads;
    }

    @Override
    public Optional<LineAddress> address(Query query) {
        return LineAddress.of(query);
    }

    @Override
    public Set<String> parts() {
        return Set.of("head", "burnup", "plan", "vouchers", "alerts");
    }

    @Override
    public String folder() {
        return "line";
    }

    @Override
    public Optional<Map<String, Object>> model(View view, LineAddress address, Frame frame, Wanted wanted) {
        Optional<LineDetail> found = reads.lines().line(view, address.key());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LineDetail detail = found.get();
        Map<String, Object> model = new HashMap<>();
        model.put("a", address);
        model.put("detail", detail);
        if (wanted.has("head") || wanted.has("burnup")) {
            model.put("curve", BurnUp.of(detail.execution(), onDay(detail), payments(view, address)));
        }
        if (wanted.has("plan")) {
            model.put(
                    "plan",
                    PlanFigures.of(
                            detail.execution(), onDay(detail), reads.lines().verdicts(view, address.key())));
        }
        if (wanted.has("vouchers")) {
            model.put("vouchers", reads.lines().vouchers(view, address.key(), PageNumber.rows(address.vouchers())));
        }
        if (wanted.has("alerts")) {
            model.put("alerts", reads.alerts().page(view, AlertFilter.of(address.key()), ALERTS));
        }
        return Optional.of(model);
    }

    private static java.time.LocalDate onDay(LineDetail detail) {
        return detail.dataAsOf()
                .heldAgainst()
                .orElseGet(() -> detail.execution().key().fiscalYear().firstDay());
    }

    /** How many payments there are, as far as it matters for a forecast: more than enough is enough. */
    private long payments(View view, LineAddress address) {
        long payments = 0;
        for (int number = 1; payments < Forecast.LEAST_PAYMENTS; number++) {
            Page<LineEntry> page = reads.lines().vouchers(view, address.key(), PageNumber.rows(number));
            payments += page.rows().stream()
                    .filter(voucher -> voucher.entry().kind() == EntryKind.PAYMENT)
                    .count();
            if (number >= page.pages()) {
                break;
            }
        }
        return payments;
    }
}
