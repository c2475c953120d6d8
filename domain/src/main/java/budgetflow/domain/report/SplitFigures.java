package budgetflow.domain.report;

import budgetflow.domain.money.Money;

/** 基本项目分列: the figures of lines, and what was spent of them on basic and on project expenditure. */
record SplitFigures(LineFigures all, Money basic, Money project) {
    static final SplitFigures ZERO = new SplitFigures(LineFigures.ZERO, Money.ZERO, Money.ZERO);

    static SplitFigures of(ReportLine line) {
        Money net = line.figures().net();
        return switch (line.kind()) {
            case BASIC -> new SplitFigures(line.figures(), net, Money.ZERO);
            case PROJECT -> new SplitFigures(line.figures(), Money.ZERO, net);
        };
    }

    SplitFigures plus(SplitFigures other) {
        return new SplitFigures(all.plus(other.all), basic.plus(other.basic), project.plus(other.project));
    }
}
