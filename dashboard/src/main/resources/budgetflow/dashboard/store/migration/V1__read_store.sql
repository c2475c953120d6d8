-- Texts are sorted and compared by their code points, whatever the database's own order: in_code_order says so.
-- The tables of the read store. They hold nothing that is not in the topics: a store can be thrown away and built again.

CREATE TABLE store_state (
    only_row INTEGER NOT NULL,
    cluster_id VARCHAR(100)${in_code_order},
    generation BIGINT NOT NULL,
    begun_with BIGINT NOT NULL,
    change_sequence BIGINT NOT NULL,
    last_closed_on DATE,
    newest_record_at TIMESTAMP(3) WITH TIME ZONE,
    PRIMARY KEY (only_row)
);
COMMENT ON TABLE store_state IS 'One row: where the store stands as a whole.';
COMMENT ON COLUMN store_state.only_row IS 'always 1';
COMMENT ON COLUMN store_state.cluster_id IS 'Kafka cluster the store was built from; null while it is being emptied';
COMMENT ON COLUMN store_state.generation IS 'rises with every start of a projection: an older one may not write any more';
COMMENT ON COLUMN store_state.begun_with IS 'number the store began to count changes with: another one means it was built anew; 0 while it is being emptied';
COMMENT ON COLUMN store_state.change_sequence IS 'number of the newest change';
COMMENT ON COLUMN store_state.last_closed_on IS 'last closed business day';
COMMENT ON COLUMN store_state.newest_record_at IS 'when the newest record carried was written';

CREATE TABLE partition_offset (
    topic VARCHAR(255)${in_code_order} NOT NULL,
    topic_id VARCHAR(100)${in_code_order} NOT NULL,
    partition_no INTEGER NOT NULL,
    next_offset BIGINT NOT NULL,
    PRIMARY KEY (topic, partition_no)
);
COMMENT ON TABLE partition_offset IS 'How far each partition of each topic was carried: changes in the transaction of the records themselves.';
COMMENT ON COLUMN partition_offset.topic IS 'full name';
COMMENT ON COLUMN partition_offset.topic_id IS 'Kafka id of the topic: another one means it was made anew';
COMMENT ON COLUMN partition_offset.partition_no IS 'from 0';
COMMENT ON COLUMN partition_offset.next_offset IS 'first offset not carried yet';

CREATE TABLE line (
    line_id INTEGER NOT NULL,
    line_key VARCHAR(64)${in_code_order} NOT NULL,
    region VARCHAR(6)${in_code_order} NOT NULL,
    fiscal_year INTEGER NOT NULL,
    unit_code VARCHAR(14)${in_code_order} NOT NULL,
    department_code VARCHAR(14)${in_code_order} NOT NULL,
    line_code VARCHAR(30)${in_code_order} NOT NULL,
    shown BOOLEAN NOT NULL,
    line_name VARCHAR${in_code_order},
    unit_name VARCHAR${in_code_order},
    department_name VARCHAR${in_code_order},
    line_kind VARCHAR(10)${in_code_order},
    functional_code VARCHAR${in_code_order},
    department_economic_code VARCHAR${in_code_order},
    government_economic_code VARCHAR${in_code_order},
    fund VARCHAR${in_code_order},
    project_type VARCHAR${in_code_order},
    carry_over_fen BIGINT NOT NULL,
    frozen_from DATE,
    last_paid_on DATE,
    search_text VARCHAR${in_code_order},
    PRIMARY KEY (line_id),
    CONSTRAINT line_key_once UNIQUE (line_key)
);
CREATE INDEX line_by_year ON line (fiscal_year, line_id);
COMMENT ON TABLE line IS '预算指标: a budget line as it is now; figures are in line_figures.';
COMMENT ON COLUMN line.line_id IS 'number within this store; another one after it is built anew';
COMMENT ON COLUMN line.line_key IS 'region / fiscal year / unit / line code';
COMMENT ON COLUMN line.region IS '行政区划 GB/T 2260, 6 digits';
COMMENT ON COLUMN line.fiscal_year IS '预算年度';
COMMENT ON COLUMN line.unit_code IS '单位编码';
COMMENT ON COLUMN line.department_code IS '部门: first three digits of the unit code, or the whole code where it was made by us';
COMMENT ON COLUMN line.line_code IS '项目代码, B- and functional code, or S- code';
COMMENT ON COLUMN line.shown IS 'false where only other records named the line so far, or all that was there moved away: not a line to show';
COMMENT ON COLUMN line.line_name IS 'null without a budget';
COMMENT ON COLUMN line.unit_name IS 'null where the budget does not say';
COMMENT ON COLUMN line.department_name IS 'as the budget says, null where it does not';
COMMENT ON COLUMN line.line_kind IS 'PROJECT or BASIC; null without a budget';
COMMENT ON COLUMN line.functional_code IS '支出功能分类';
COMMENT ON COLUMN line.department_economic_code IS '部门预算支出经济分类';
COMMENT ON COLUMN line.government_economic_code IS '政府预算支出经济分类';
COMMENT ON COLUMN line.fund IS '资金性质';
COMMENT ON COLUMN line.project_type IS '项目类别';
COMMENT ON COLUMN line.carry_over_fen IS '其中上年结转, a part of the original amount, in fen';
COMMENT ON COLUMN line.frozen_from IS 'the day an approved CLOSE froze it; null where none did';
COMMENT ON COLUMN line.last_paid_on IS 'day of the latest entry; null without one';
COMMENT ON COLUMN line.search_text IS 'key and names in lower case, for searching';

CREATE TABLE line_execution (
    line_id INTEGER NOT NULL,
    change_no BIGINT NOT NULL,
    execution BYTEA NOT NULL,
    PRIMARY KEY (line_id)
);
CREATE INDEX line_execution_by_change ON line_execution (change_no);
COMMENT ON TABLE line_execution IS '预算执行: every line whole, for programs; the other tables say the same in columns.';
COMMENT ON COLUMN line_execution.line_id IS 'of line';
COMMENT ON COLUMN line_execution.change_no IS 'number of the newest change when the line was written: what is in memory follows it';
COMMENT ON COLUMN line_execution.execution IS 'the whole line in the format of the state stores: budget changes, plan, ledger by day';

CREATE TABLE unit (
    region VARCHAR(6)${in_code_order} NOT NULL,
    fiscal_year INTEGER NOT NULL,
    unit_code VARCHAR(14)${in_code_order} NOT NULL,
    department_code VARCHAR(14)${in_code_order} NOT NULL,
    unit_name VARCHAR${in_code_order},
    department_name VARCHAR${in_code_order},
    PRIMARY KEY (region, fiscal_year, unit_code)
);
COMMENT ON TABLE unit IS '单位: what the budgets call units and departments; the line written last names them.';
COMMENT ON COLUMN unit.region IS '行政区划 GB/T 2260, 6 digits';
COMMENT ON COLUMN unit.fiscal_year IS '预算年度';
COMMENT ON COLUMN unit.unit_code IS '单位编码';
COMMENT ON COLUMN unit.department_code IS '部门: first three digits of the unit code, or the whole code where it was made by us';
COMMENT ON COLUMN unit.unit_name IS 'null where no budget says';
COMMENT ON COLUMN unit.department_name IS 'null where no budget says';

CREATE TABLE budget_change (
    line_id INTEGER NOT NULL,
    change_id VARCHAR${in_code_order} NOT NULL,
    revision INTEGER NOT NULL,
    kind VARCHAR(20)${in_code_order} NOT NULL,
    effective_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    status VARCHAR(10)${in_code_order} NOT NULL,
    counts BOOLEAN NOT NULL,
    document_no VARCHAR${in_code_order},
    PRIMARY KEY (line_id, change_id, revision)
);
COMMENT ON TABLE budget_change IS '预算指标变动: every accepted change of every line. B1 of a day = sum of those that count and are effective by then.';
COMMENT ON COLUMN budget_change.line_id IS 'of line';
COMMENT ON COLUMN budget_change.change_id IS 'ORIGINAL, or the id of the change';
COMMENT ON COLUMN budget_change.revision IS '0 but for an original budget sent again';
COMMENT ON COLUMN budget_change.kind IS 'ORIGINAL, ADJUSTMENT, VIREMENT, CARRY_OVER or CLOSE';
COMMENT ON COLUMN budget_change.effective_on IS 'first day it counts';
COMMENT ON COLUMN budget_change.amount_fen IS 'added to the line, signed, in fen';
COMMENT ON COLUMN budget_change.status IS 'DRAFT or APPROVED';
COMMENT ON COLUMN budget_change.counts IS 'approved, and of an original budget the highest revision';
COMMENT ON COLUMN budget_change.document_no IS '文号';

CREATE TABLE line_day (
    line_id INTEGER NOT NULL,
    paid_on DATE NOT NULL,
    net_fen BIGINT NOT NULL,
    refunds_fen BIGINT NOT NULL,
    entries INTEGER NOT NULL,
    PRIMARY KEY (line_id, paid_on)
);
COMMENT ON TABLE line_day IS '支出台账: what the effective entries of a line and day of payment add up to. E of a day = sum up to it.';
COMMENT ON COLUMN line_day.line_id IS 'of line';
COMMENT ON COLUMN line_day.paid_on IS 'day of payment';
COMMENT ON COLUMN line_day.net_fen IS 'all entries, in fen';
COMMENT ON COLUMN line_day.refunds_fen IS 'refunds negated, in fen; gross = net + refunds';
COMMENT ON COLUMN line_day.entries IS 'how many';

CREATE TABLE line_milestone (
    line_id INTEGER NOT NULL,
    due_on DATE NOT NULL,
    region VARCHAR(6)${in_code_order} NOT NULL,
    fiscal_year INTEGER NOT NULL,
    department_code VARCHAR(14)${in_code_order} NOT NULL,
    percent_ten_thousandths INTEGER NOT NULL,
    planned_fen BIGINT NOT NULL,
    executed_fen BIGINT NOT NULL,
    adjusted_fen BIGINT NOT NULL,
    PRIMARY KEY (line_id, due_on)
);
COMMENT ON TABLE line_milestone IS '计划节点: the plan of a line with what was reached, as all that is known now gives it.';
COMMENT ON COLUMN line_milestone.line_id IS 'of line';
COMMENT ON COLUMN line_milestone.due_on IS 'the last day that counts for it';
COMMENT ON COLUMN line_milestone.region IS '行政区划 GB/T 2260, 6 digits';
COMMENT ON COLUMN line_milestone.fiscal_year IS '预算年度';
COMMENT ON COLUMN line_milestone.department_code IS '部门: first three digits of the unit code, or the whole code where it was made by us';
COMMENT ON COLUMN line_milestone.percent_ten_thousandths IS 'cumulative percentage × 10,000: 30 % is 300000';
COMMENT ON COLUMN line_milestone.planned_fen IS 'percentage × adjusted, half-up, in fen';
COMMENT ON COLUMN line_milestone.executed_fen IS 'net of entries paid up to the due date, in fen';
COMMENT ON COLUMN line_milestone.adjusted_fen IS 'adjusted budget effective on the due date, in fen';

CREATE TABLE as_of (
    fiscal_year INTEGER NOT NULL,
    held_on DATE NOT NULL,
    PRIMARY KEY (fiscal_year)
);
COMMENT ON TABLE as_of IS '截止日: the day whose budget and plan the figures of a year are held against.';
COMMENT ON COLUMN as_of.fiscal_year IS '预算年度';
COMMENT ON COLUMN as_of.held_on IS 'the last closed day; before there is one, the last day of payment';

CREATE TABLE line_figures (
    line_id INTEGER NOT NULL,
    original_fen BIGINT NOT NULL,
    adjusted_fen BIGINT NOT NULL,
    gross_fen BIGINT NOT NULL,
    refunds_fen BIGINT NOT NULL,
    net_fen BIGINT NOT NULL,
    planned_fen BIGINT NOT NULL,
    entries INTEGER NOT NULL,
    status VARCHAR(20)${in_code_order} NOT NULL,
    last_paid_on DATE,
    PRIMARY KEY (line_id)
);
COMMENT ON TABLE line_figures IS '执行数: the latest figures of every line, held against the day in as_of.';
COMMENT ON COLUMN line_figures.line_id IS 'of line';
COMMENT ON COLUMN line_figures.original_fen IS 'B0 年初预算数';
COMMENT ON COLUMN line_figures.adjusted_fen IS 'B1 调整预算数 of the day';
COMMENT ON COLUMN line_figures.gross_fen IS '毛支出';
COMMENT ON COLUMN line_figures.refunds_fen IS '退款, not below 0';
COMMENT ON COLUMN line_figures.net_fen IS 'E 累计支出';
COMMENT ON COLUMN line_figures.planned_fen IS 'plan floor × adjusted, half-up';
COMMENT ON COLUMN line_figures.entries IS 'how many entries';
COMMENT ON COLUMN line_figures.status IS 'UNBUDGETED, OVERSPENT, LAGGING, AHEAD, NOT_STARTED or ON_TRACK';
COMMENT ON COLUMN line_figures.last_paid_on IS 'day of the latest entry';

CREATE TABLE department (
    fiscal_year INTEGER NOT NULL,
    region VARCHAR(6)${in_code_order} NOT NULL,
    department_code VARCHAR(14)${in_code_order} NOT NULL,
    lines BIGINT NOT NULL,
    PRIMARY KEY (fiscal_year, region, department_code)
);
COMMENT ON TABLE department IS '部门: departments that have, or had, lines to show.';
COMMENT ON COLUMN department.fiscal_year IS '预算年度';
COMMENT ON COLUMN department.region IS '行政区划 GB/T 2260, 6 digits';
COMMENT ON COLUMN department.department_code IS '部门: first three digits of the unit code, or the whole code where it was made by us';
COMMENT ON COLUMN department.lines IS 'how many lines are shown';

CREATE TABLE voucher (
    line_id INTEGER NOT NULL,
    entry_id VARCHAR(200)${in_code_order} NOT NULL,
    revision INTEGER NOT NULL,
    kind VARCHAR(20)${in_code_order} NOT NULL,
    relates_to VARCHAR${in_code_order},
    paid_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    received_on DATE NOT NULL,
    payee VARCHAR${in_code_order},
    functional_code VARCHAR${in_code_order},
    department_economic_code VARCHAR${in_code_order},
    government_economic_code VARCHAR${in_code_order},
    fund VARCHAR${in_code_order},
    channel VARCHAR${in_code_order},
    purpose VARCHAR${in_code_order},
    source VARCHAR${in_code_order},
    voucher_no VARCHAR${in_code_order},
    source_topic VARCHAR(255)${in_code_order} NOT NULL,
    source_partition INTEGER NOT NULL,
    source_offset BIGINT NOT NULL,
    PRIMARY KEY (line_id, entry_id)
);
CREATE INDEX voucher_by_day ON voucher (line_id, paid_on, entry_id);
COMMENT ON TABLE voucher IS '凭证分录: the effective entries of every line; what moved to another line is on that line only.';
COMMENT ON COLUMN voucher.line_id IS 'of line';
COMMENT ON COLUMN voucher.entry_id IS 'unique over all sources';
COMMENT ON COLUMN voucher.revision IS 'the one in effect';
COMMENT ON COLUMN voucher.kind IS 'PAYMENT, REFUND, CORRECTION or REVERSAL';
COMMENT ON COLUMN voucher.relates_to IS 'the entry it is about';
COMMENT ON COLUMN voucher.paid_on IS 'the day it counts on';
COMMENT ON COLUMN voucher.amount_fen IS 'signed effect on execution, in fen';
COMMENT ON COLUMN voucher.received_on IS 'when the treasury sent it';
COMMENT ON COLUMN voucher.payee IS '收款人';
COMMENT ON COLUMN voucher.functional_code IS '支出功能分类';
COMMENT ON COLUMN voucher.department_economic_code IS '部门预算支出经济分类';
COMMENT ON COLUMN voucher.government_economic_code IS '政府预算支出经济分类';
COMMENT ON COLUMN voucher.fund IS '资金性质';
COMMENT ON COLUMN voucher.channel IS '支付方式';
COMMENT ON COLUMN voucher.purpose IS '用途';
COMMENT ON COLUMN voucher.source IS 'treasury system that sent it';
COMMENT ON COLUMN voucher.voucher_no IS '凭证号';
COMMENT ON COLUMN voucher.source_topic IS 'where the revision was read';
COMMENT ON COLUMN voucher.source_partition IS 'where the revision was read';
COMMENT ON COLUMN voucher.source_offset IS 'where the revision was read';

CREATE TABLE synthetic_year (
    region VARCHAR(6)${in_code_order} NOT NULL,
    fiscal_year INTEGER NOT NULL,
    PRIMARY KEY (region, fiscal_year)
);
COMMENT ON TABLE synthetic_year IS 'Fiscal years with at least one entry from the synthetic source.';
COMMENT ON COLUMN synthetic_year.region IS '行政区划';
COMMENT ON COLUMN synthetic_year.fiscal_year IS '预算年度';

CREATE TABLE alert (
    alert_key VARCHAR${in_code_order} NOT NULL,
    rule VARCHAR(10)${in_code_order} NOT NULL,
    subject_kind VARCHAR(20)${in_code_order} NOT NULL,
    subject VARCHAR${in_code_order} NOT NULL,
    region VARCHAR(6)${in_code_order} NOT NULL,
    fiscal_year INTEGER NOT NULL,
    unit_code VARCHAR(14)${in_code_order},
    department_code VARCHAR(14)${in_code_order},
    line_id INTEGER,
    raised_on DATE NOT NULL,
    promised_on DATE,
    recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    change_no BIGINT NOT NULL,
    alert BYTEA NOT NULL,
    PRIMARY KEY (alert_key)
);
CREATE INDEX alert_by_change ON alert (fiscal_year, change_no);
CREATE INDEX alert_by_line ON alert (line_id);
COMMENT ON TABLE alert IS '预警: every alert as it is now.';
COMMENT ON COLUMN alert.alert_key IS 'rule / subject';
COMMENT ON COLUMN alert.rule IS 'R01 and so on';
COMMENT ON COLUMN alert.subject_kind IS 'LINE, RECONCILIATION or SOURCE';
COMMENT ON COLUMN alert.subject IS 'key of what it is about';
COMMENT ON COLUMN alert.region IS '行政区划 GB/T 2260, 6 digits';
COMMENT ON COLUMN alert.fiscal_year IS '预算年度';
COMMENT ON COLUMN alert.unit_code IS 'null where it is about a source as such';
COMMENT ON COLUMN alert.department_code IS 'null where it is about a source as such';
COMMENT ON COLUMN alert.line_id IS 'of line; null where it is about none';
COMMENT ON COLUMN alert.raised_on IS 'first raised';
COMMENT ON COLUMN alert.promised_on IS 'when it is promised to be put right';
COMMENT ON COLUMN alert.recorded_at IS 'when its present version was written';
COMMENT ON COLUMN alert.change_no IS 'number of the newest change when the alert was written: what is in memory follows it';
COMMENT ON COLUMN alert.alert IS 'the whole alert in the format of the state stores';

CREATE TABLE alert_step (
    alert_key VARCHAR${in_code_order} NOT NULL,
    step INTEGER NOT NULL,
    event VARCHAR(20)${in_code_order} NOT NULL,
    happened_on DATE NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    since_on DATE NOT NULL,
    state VARCHAR(20)${in_code_order} NOT NULL,
    active BOOLEAN NOT NULL,
    acknowledged BOOLEAN NOT NULL,
    severity VARCHAR(10)${in_code_order} NOT NULL,
    severity_order INTEGER NOT NULL,
    actor VARCHAR${in_code_order},
    note VARCHAR${in_code_order},
    PRIMARY KEY (alert_key, step)
);
COMMENT ON TABLE alert_step IS '预警事件: an alert''s history. As of a day holds the step with from_on <= day < until_on.';
COMMENT ON COLUMN alert_step.alert_key IS 'of alert';
COMMENT ON COLUMN alert_step.step IS 'from 1';
COMMENT ON COLUMN alert_step.event IS 'what happened';
COMMENT ON COLUMN alert_step.happened_on IS 'business day, or day of somebody''s step';
COMMENT ON COLUMN alert_step.from_on IS 'first day the alert stood so';
COMMENT ON COLUMN alert_step.until_on IS 'first day it did not any more; 9999-12-31 for the last step';
COMMENT ON COLUMN alert_step.since_on IS 'since when somebody waits: raised, come back or grown worse';
COMMENT ON COLUMN alert_step.state IS 'after the step';
COMMENT ON COLUMN alert_step.active IS 'whether somebody has to act';
COMMENT ON COLUMN alert_step.acknowledged IS 'whether somebody has taken it on';
COMMENT ON COLUMN alert_step.severity IS 'INFO, WARN, HIGH or CRITICAL';
COMMENT ON COLUMN alert_step.severity_order IS '0 for INFO';
COMMENT ON COLUMN alert_step.actor IS 'who did it; null where the data did';
COMMENT ON COLUMN alert_step.note IS 'what they said';

CREATE TABLE milestone_verdict (
    line_id INTEGER NOT NULL,
    due_on DATE NOT NULL,
    decided_on DATE NOT NULL,
    reported_executed_fen BIGINT NOT NULL,
    reported_adjusted_fen BIGINT NOT NULL,
    reported_verdict VARCHAR(10)${in_code_order},
    percent_ten_thousandths INTEGER NOT NULL,
    restated_adjusted_fen BIGINT NOT NULL,
    restated_planned_fen BIGINT NOT NULL,
    restated_executed_fen BIGINT NOT NULL,
    restated_verdict VARCHAR(10)${in_code_order},
    PRIMARY KEY (line_id, due_on)
);
COMMENT ON TABLE milestone_verdict IS '节点判定: as reported, never changed, and restated beside it.';
COMMENT ON COLUMN milestone_verdict.line_id IS 'of line';
COMMENT ON COLUMN milestone_verdict.due_on IS 'of the milestone';
COMMENT ON COLUMN milestone_verdict.decided_on IS 'closed day that decided it';
COMMENT ON COLUMN milestone_verdict.reported_executed_fen IS '上报值: executed as known then';
COMMENT ON COLUMN milestone_verdict.reported_adjusted_fen IS '上报值: budget it was judged against';
COMMENT ON COLUMN milestone_verdict.reported_verdict IS 'MET or LAGGING; null without a budget';
COMMENT ON COLUMN milestone_verdict.percent_ten_thousandths IS 'cumulative percentage × 10,000';
COMMENT ON COLUMN milestone_verdict.restated_adjusted_fen IS '重述值';
COMMENT ON COLUMN milestone_verdict.restated_planned_fen IS 'percentage × restated adjusted, half-up';
COMMENT ON COLUMN milestone_verdict.restated_executed_fen IS '重述值';
COMMENT ON COLUMN milestone_verdict.restated_verdict IS 'MET, LAGGING or PENDING; null without a budget';

CREATE TABLE reconciliation (
    reconciliation_key VARCHAR${in_code_order} NOT NULL,
    region VARCHAR(6)${in_code_order} NOT NULL,
    fiscal_year INTEGER NOT NULL,
    source VARCHAR${in_code_order} NOT NULL,
    unit_code VARCHAR(14)${in_code_order} NOT NULL,
    department_code VARCHAR(14)${in_code_order} NOT NULL,
    paid_on DATE NOT NULL,
    our_count BIGINT NOT NULL,
    our_fen BIGINT NOT NULL,
    their_count BIGINT NOT NULL,
    their_fen BIGINT NOT NULL,
    agrees BOOLEAN NOT NULL,
    change_no BIGINT NOT NULL,
    PRIMARY KEY (reconciliation_key)
);
CREATE INDEX reconciliation_by_change ON reconciliation (fiscal_year, change_no);
COMMENT ON TABLE reconciliation IS '对账: ours against theirs, per source, unit and day of payment.';
COMMENT ON COLUMN reconciliation.reconciliation_key IS 'region / fiscal year / source / unit / day';
COMMENT ON COLUMN reconciliation.region IS '行政区划 GB/T 2260, 6 digits';
COMMENT ON COLUMN reconciliation.fiscal_year IS '预算年度';
COMMENT ON COLUMN reconciliation.source IS 'treasury system';
COMMENT ON COLUMN reconciliation.unit_code IS '单位编码';
COMMENT ON COLUMN reconciliation.department_code IS '部门: first three digits of the unit code, or the whole code where it was made by us';
COMMENT ON COLUMN reconciliation.paid_on IS 'day of payment';
COMMENT ON COLUMN reconciliation.our_count IS 'effective entries taken in';
COMMENT ON COLUMN reconciliation.our_fen IS 'what they add up to';
COMMENT ON COLUMN reconciliation.their_count IS 'what the source says';
COMMENT ON COLUMN reconciliation.their_fen IS 'what the source says';
COMMENT ON COLUMN reconciliation.agrees IS 'the same to the entry and to the fen';
COMMENT ON COLUMN reconciliation.change_no IS 'number of the newest change when it was written: what is in memory follows it';

CREATE TABLE rejection (
    partition_no INTEGER NOT NULL,
    record_offset BIGINT NOT NULL,
    region VARCHAR(6)${in_code_order},
    source VARCHAR${in_code_order} NOT NULL,
    row_no BIGINT NOT NULL,
    field VARCHAR${in_code_order},
    code VARCHAR(40)${in_code_order} NOT NULL,
    bad_value VARCHAR${in_code_order},
    original VARCHAR${in_code_order} NOT NULL,
    header VARCHAR${in_code_order},
    recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (partition_no, record_offset)
);
CREATE INDEX rejection_by_time ON rejection (recorded_at);
COMMENT ON TABLE rejection IS '拒收: rows, entries and commands kept out; one row for each time.';
COMMENT ON COLUMN rejection.partition_no IS 'of the rejections'' topic';
COMMENT ON COLUMN rejection.record_offset IS 'of the rejections'' topic';
COMMENT ON COLUMN rejection.region IS 'where the row names one';
COMMENT ON COLUMN rejection.source IS 'file, or topic-partition';
COMMENT ON COLUMN rejection.row_no IS 'row in the file, or offset';
COMMENT ON COLUMN rejection.field IS 'field at fault; null for the row as a whole';
COMMENT ON COLUMN rejection.code IS 'reason';
COMMENT ON COLUMN rejection.bad_value IS 'the field as sent';
COMMENT ON COLUMN rejection.original IS 'the row as sent';
COMMENT ON COLUMN rejection.header IS 'names of its cells as a row of CSV; null where nothing gives them';
COMMENT ON COLUMN rejection.recorded_at IS 'when the rejection was written';

CREATE TABLE closed_day (
    closed_on DATE NOT NULL,
    PRIMARY KEY (closed_on)
);
COMMENT ON TABLE closed_day IS '营业日结: the closed business days.';
COMMENT ON COLUMN closed_day.closed_on IS 'the day';

CREATE TABLE change_log (
    change_no BIGINT NOT NULL,
    kind VARCHAR(20)${in_code_order} NOT NULL,
    changed_id VARCHAR${in_code_order} NOT NULL,
    region VARCHAR(6)${in_code_order},
    department_code VARCHAR(14)${in_code_order},
    PRIMARY KEY (change_no)
);
COMMENT ON TABLE change_log IS 'The newest changes, for those who watch; older ones are dropped.';
COMMENT ON COLUMN change_log.change_no IS 'rising';
COMMENT ON COLUMN change_log.kind IS 'LINE, ALERT, RECONCILIATION, REJECTION or DAY';
COMMENT ON COLUMN change_log.changed_id IS 'key of what changed';
COMMENT ON COLUMN change_log.region IS 'null where it concerns everybody';
COMMENT ON COLUMN change_log.department_code IS 'null where it concerns a region as a whole';

CREATE VIEW line_now AS
    SELECT l.line_key, l.region, l.fiscal_year, l.unit_code, l.department_code, l.line_code, l.line_name, l.unit_name,
           l.department_name, l.line_kind, l.functional_code, l.fund, l.project_type, a.held_on, f.original_fen,
           f.adjusted_fen, f.gross_fen, f.refunds_fen, f.net_fen, f.planned_fen, f.entries, f.status, f.last_paid_on
      FROM line_figures f
      JOIN line l ON l.line_id = f.line_id
      JOIN as_of a ON a.fiscal_year = l.fiscal_year;
COMMENT ON VIEW line_now IS 'The latest figures of every line, with its names: what most questions begin with.';

INSERT INTO store_state (only_row, cluster_id, generation, begun_with, change_sequence, last_closed_on, newest_record_at)
VALUES (1, NULL, 0, 0, 0, NULL, NULL);
