package com.superbill.reporting;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.report.AgeBucket;
import com.superbill.domain.report.ClaimMeasure;
import com.superbill.domain.report.KeyFigure;
import com.superbill.domain.report.Totals;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Key figures with their definitions, aged receivables, months; read from stored sums only. */
public final class ReportsApi extends ApiFunction {

    private static final int MONTHS_BACK = 11;

    /** Whose claims are asked for. */
    private enum Part {
        NUMERATOR, DENOMINATOR
    }

    private final ReportReader reader;
    private final Clock clock;

    public ReportsApi() {
        this(RecordTable.fromEnv(), Clock.systemUTC());
    }

    ReportsApi(RecordTable table, Clock clock) {
        super(table, clock);
        this.reader = new ReportReader(table);
        this.clock = clock;
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .get("/v1/reports/key-figures", Role.STAFF, this::keyFigures)
                .get("/v1/reports/key-figures/{figure}/claims", Role.STAFF, this::figureClaims)
                .get("/v1/reports/aged-receivables", Role.STAFF, this::agedReceivables)
                .get("/v1/reports/monthly", Role.STAFF, this::monthly);
    }

    private Response keyFigures(Request request) {
        YearMonth to = month(request, "to").orElseGet(() -> YearMonth.from(today()));
        YearMonth from = month(request, "from").orElseGet(() -> to.minusMonths(MONTHS_BACK));
        InvalidValue.require(!from.isAfter(to), "from", "must not be after to");
        Totals totals = reader.totals(request.practice(), from, to, today());
        return Response.ok(new KeyFiguresView(from.toString(), to.toString(),
                Arrays.stream(KeyFigure.values()).map(figure -> KeyFigureView.of(figure, totals)).toList()));
    }

    private Response figureClaims(Request request) {
        Part part = request.query("part").map(name -> JsonText.constant("part", name, Part.class)).orElse(Part.NUMERATOR);
        Optional<ClaimMeasure> measure = KeyFigure.ofWireName(request.path("figure")).flatMap(figure -> switch (part) {
            case NUMERATOR -> figure.numeratorClaims();
            case DENOMINATOR -> figure.denominatorClaims();
        });
        if (measure.isEmpty()) {
            return Response.notFound("figure that counts claims");
        }
        Page<Claim> page = reader.claims(request.practice(), measure.get(), request.limit(), request.cursor());
        return Response.ok(new FigureClaimList(page.values().stream().map(FigureClaimView::of).toList(), page.nextCursor()));
    }

    private Response agedReceivables(Request request) {
        var aged = reader.aged(request.practice(), today());
        List<AgeBucketView> buckets = Arrays.stream(AgeBucket.values()).map(bucket -> AgeBucketView.of(bucket, aged.getOrDefault(bucket, Map.of()))).toList();
        return Response.ok(new AgedReceivablesView(today(), buckets, buckets.stream().mapToLong(AgeBucketView::insuranceCents).sum(),
                buckets.stream().mapToLong(AgeBucketView::patientCents).sum()));
    }

    private Response monthly(Request request) {
        PracticeId practice = request.practice();
        YearMonth to = YearMonth.from(today());
        List<MonthView> months = reader.months(practice, to.minusMonths(MONTHS_BACK), to).entrySet().stream()
                .map(month -> MonthView.of(month.getKey(), month.getValue())).toList();
        List<StatusCountView> statuses = reader.statuses(practice).entrySet().stream()
                .map(status -> StatusCountView.of(status.getKey(), status.getValue())).filter(view -> view.claims() != 0).toList();
        return Response.ok(new MonthlyReportView(months, statuses));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<YearMonth> month(Request request, String name) {
        return request.query(name).map(text -> {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                throw new InvalidValue(name, "must be a month like 2026-11");
            }
        });
    }
}
