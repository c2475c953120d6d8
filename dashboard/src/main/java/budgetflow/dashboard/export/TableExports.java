package budgetflow.dashboard.export;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.file.AmountScale;
import budgetflow.dashboard.file.Fact;
import budgetflow.dashboard.file.FileLanguage;
import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.file.TableFile;
import budgetflow.dashboard.read.DataAsOf;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.address.Viewpoint;
import budgetflow.dashboard.web.words.Language;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Answers requests for tables as files. */
final class TableExports {
    private final ReadStore reads;
    private final ViewOf views;
    private final ExportFile files;

    TableExports(ReadStore reads, ViewOf views, ExportFile files) {
        this.reads = reads;
        this.views = views;
        this.files = files;
    }

    <A extends Address> void answer(Context context, Export<A> export) throws IOException {
        Query query = new Query(context.queryParamMap()).without(ExportLink.FORMAT);
        ReportFormat format = format(context);
        A address = export.address().apply(query).orElseThrow(NotFoundResponse::new);
        refuseUnread(query);
        Access.about(context, context.path() + " " + address.text());
        View view = views.view(Access.viewer(context), address);
        List<Fact> facts = facts(view, address);
        if (format != ReportFormat.JSON) {
            facts.add(unit(address.viewpoint()));
        }
        Viewpoint viewpoint = address.viewpoint();
        FileLanguage language = language(viewpoint);
        String day = view.asOf().chosen().map(Object::toString).orElse("latest");
        String id = export.table().id().replace('_', '-');
        boolean seen = files.answer(
                context,
                id + "-" + view.year() + "-" + day + "." + format.code(),
                language.of(export.table().title()) + "-" + view.year() + "-" + day + "." + format.code(),
                format.mediaType(),
                out -> write(export, address, view, format, facts, out));
        if (!seen) {
            throw new NotFoundResponse();
        }
    }

    private <A extends Address> boolean write(
            Export<A> export, A address, View view, ReportFormat format, List<Fact> facts, OutputStream out)
            throws IOException {
        AmountScale scale = AmountScale.of(address.viewpoint().unit());
        try (TableFile file =
                TableFile.begin(format, export.table(), facts, scale, language(address.viewpoint()), out)) {
            return export.rows().give(reads, view, address, taker(file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Consumer<List<ReportCell>> taker(TableFile file) {
        return row -> {
            try {
                file.row(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static ReportFormat format(Context context) {
        String asked = context.queryParam(ExportLink.FORMAT);
        return ReportFormat.coded(asked == null ? "" : asked)
                .filter(ReportFormat.OF_TABLES::contains)
                .orElseThrow(
                        () -> new BadRequestResponse("请用 format=xlsx、csv 或 json 指定格式 / say format=xlsx, csv or json"));
    }

    /** A page shows what it did not understand; a file that was misread in silence would show the wrong rows for good. */
    static void refuseUnread(Query query) {
        if (!query.ignored().isEmpty()) {
            String names = query.ignored().stream()
                    .map(name -> name.replaceAll("[^A-Za-z0-9_-]", "?"))
                    .collect(Collectors.joining(", "));
            throw new BadRequestResponse("无法识别的参数：" + names + " / parameters not understood: " + names);
        }
    }

    static FileLanguage language(Viewpoint viewpoint) {
        return viewpoint.language() == Language.ZH ? FileLanguage.ZH : FileLanguage.EN;
    }

    /** What the file is: as of when, of what, in which unit. */
    private List<Fact> facts(View view, Address address) {
        DataAsOf data = reads.overviews().dataAsOf(view);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("exported_year", "年度", "fiscal year", view.year().toString()));
        facts.add(fact(
                "as_of",
                "截至",
                "as of",
                view.asOf().chosen().map(Object::toString).orElse("latest")));
        facts.add(fact(
                "held_against",
                "对照日（预算与计划）",
                "held against budget and plan of",
                data.heldAgainst().map(Object::toString).orElse("")));
        facts.add(fact("filter", "筛选条件", "filter", filter(address)));
        facts.add(fact("synthetic", "含模拟数据", "synthetic data", Boolean.toString(data.synthetic())));
        return facts;
    }

    /** Of amounts in spreadsheets; JSON has whole fen always. */
    private static Fact unit(Viewpoint viewpoint) {
        String unit = language(viewpoint) == FileLanguage.ZH
                ? viewpoint.unit().zh()
                : viewpoint.unit().en();
        return fact("amount_unit", "金额单位", "unit of amounts", unit);
    }

    private static Fact fact(String id, String zh, String en, String value) {
        return new Fact(id, new ReportText(zh, en), value);
    }

    private static String filter(Address address) {
        return address.parameters().entrySet().stream()
                .filter(parameter -> !ExportLink.PAGES.contains(parameter.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("; "));
    }
}
