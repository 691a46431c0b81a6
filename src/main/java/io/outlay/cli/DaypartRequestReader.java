package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.intake.HourlyDuplicates;
import io.outlay.intake.HourlyLayout;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Turns the fields of a `daypart-1` request into what the engine and the reader take; every refusal names its field.
///
/// @param niche       campaigns that learn from each other; empty: all of the file
/// @param compareFrom first day that is compared with the forecast instead of analysed
record DaypartRequestReader(
        DaypartRequest request,
        HourlyLayout layout,
        String data,
        Optional<Set<String>> niche,
        Optional<LocalDate> compareFrom) {
    private static final String SCHEMA = "daypart-1";
    private static final BigDecimal LARGEST_TOTAL = BigDecimal.TEN.pow(15);
    private static final int MOST_DAYS = 3660;

    static DaypartRequestReader read(DaypartFields fields) throws ProblemException {
        if (fields.schema() != null && !fields.schema().equals(SCHEMA)) {
            throw bad("schema", fields.schema());
        }
        var zone = zone("zone", given("zone", fields.zone()));
        var wanted = Objects.requireNonNullElse(fields.metric(), DaypartMetric.ROAS.id());
        var metric = DaypartMetric.of(wanted).orElseThrow(() -> bad("metric", wanted));
        var request = new DaypartRequest(
                Optional.ofNullable(fields.campaign()),
                metric,
                zone,
                atLeast("lookback_days", 1, MOST_DAYS, fields.lookbackDays(), DaypartRequest.LOOKBACK_DAYS),
                atLeast("min_samples", 1, Integer.MAX_VALUE, fields.minSamples(), DaypartRequest.MIN_SAMPLES),
                atLeast("min_per_bucket", 2, Integer.MAX_VALUE, fields.minPerBucket(), DaypartRequest.MIN_PER_BUCKET),
                minLift(fields.minLift()),
                fields.schedule() == null ? Optional.empty() : Optional.of(budget(fields.schedule())));
        return new DaypartRequestReader(
                request, layout(fields, zone), given("data", fields.data()), niche(fields), compareFrom(fields));
    }

    private static Optional<Set<String>> niche(DaypartFields fields) throws ProblemException {
        var campaigns = fields.nicheCampaigns();
        if (fields.niche() == null) {
            if (campaigns != null) {
                throw missing("niche");
            }
            return Optional.empty();
        }
        if (fields.niche().isBlank()) {
            throw bad("niche", fields.niche());
        }
        return Optional.of(campaigns == null ? Set.of() : new TreeSet<>(campaigns));
    }

    private static Optional<LocalDate> compareFrom(DaypartFields fields) throws ProblemException {
        if (fields.compareFrom() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(fields.compareFrom()));
        } catch (DateTimeException e) {
            throw bad("compare_from", fields.compareFrom());
        }
    }

    private static HourlyLayout layout(DaypartFields fields, ZoneId zone) throws ProblemException {
        var columns = fields.columns() == null ? DaypartFields.Columns.USUAL : fields.columns();
        if (columns.timestamp() != null && (columns.date() != null || columns.hour() != null)) {
            throw bad("columns.timestamp", columns.timestamp());
        }
        var measures = new EnumMap<Measure, String>(Measure.class);
        put(measures, Measure.IMPRESSIONS, columns.impressions());
        put(measures, Measure.CLICKS, columns.clicks());
        put(measures, Measure.SPEND, columns.spend());
        put(measures, Measure.CONVERSIONS, columns.conversions());
        put(measures, Measure.REVENUE, columns.revenue());
        var wanted = fields.duplicates();
        var duplicates = wanted == null
                ? HourlyDuplicates.ERROR
                : HourlyDuplicates.of(wanted).orElseThrow(() -> bad("duplicates", wanted));
        return new HourlyLayout(
                Optional.ofNullable(columns.timestamp()),
                Optional.ofNullable(columns.date()),
                Optional.ofNullable(columns.hour()),
                Optional.ofNullable(columns.campaign()),
                measures,
                duplicates,
                zone,
                fields.dataZone() == null ? Optional.empty() : Optional.of(zone("data_zone", fields.dataZone())));
    }

    private static void put(EnumMap<Measure, String> measures, Measure measure, @Nullable String column) {
        if (column != null) {
            measures.put(measure, column);
        }
    }

    private static DaypartBudget budget(DaypartFields.Schedule schedule) throws ProblemException {
        var total = given("schedule.total", schedule.total());
        var currency = given("schedule.currency", schedule.currency());
        if (!knownCurrency(currency)) {
            throw bad("schedule.currency", currency);
        }
        boolean own = schedule.multipliers() != null;
        var usual = own ? DaypartStrategy.OWN : DaypartStrategy.BALANCED;
        var wanted = Objects.requireNonNullElse(schedule.strategy(), usual.id());
        var strategy = DaypartStrategy.of(wanted).orElseThrow(() -> bad("schedule.strategy", wanted));
        if (own != (strategy == DaypartStrategy.OWN)) {
            throw own ? bad("schedule.strategy", strategy.id()) : missing("schedule.multipliers");
        }
        var multipliers = schedule.multipliers() == null ? List.<BigDecimal>of() : multipliers(schedule.multipliers());
        if (total.signum() < 0 || total.compareTo(LARGEST_TOTAL) > 0) {
            throw bad("schedule.total", total.toString());
        }
        try {
            return new DaypartBudget(total, currency, strategy, multipliers);
        } catch (IllegalArgumentException e) {
            throw bad("schedule.total", total + ", " + e.getMessage());
        }
    }

    private static List<BigDecimal> multipliers(List<@Nullable BigDecimal> multipliers) throws ProblemException {
        if (multipliers.size() != 24) {
            throw bad("schedule.multipliers", multipliers.size() + " values instead of 24");
        }
        boolean any = false;
        for (int hour = 0; hour < 24; hour++) {
            var value = multipliers.get(hour);
            if (value == null || !DaypartBudget.isMultiplier(value)) {
                throw bad("schedule.multipliers[" + hour + "]", String.valueOf(value));
            }
            any |= value.signum() > 0;
        }
        if (!any) {
            throw bad("schedule.multipliers", "every hour is off");
        }
        return multipliers.stream().map(java.util.Objects::requireNonNull).toList();
    }

    private static boolean knownCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static double minLift(@Nullable Double minLift) throws ProblemException {
        if (minLift != null && !(minLift > 1 && Double.isFinite(minLift))) {
            throw bad("min_lift", minLift.toString());
        }
        return minLift == null ? DaypartRequest.MIN_LIFT : minLift;
    }

    private static int atLeast(String path, int least, int most, @Nullable Integer value, int usual)
            throws ProblemException {
        if (value != null && (value < least || value > most)) {
            throw bad(path, value.toString());
        }
        return value == null ? usual : value;
    }

    private static ZoneId zone(String path, String id) throws ProblemException {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw bad(path, id);
        }
    }

    private static <T> T given(String path, @Nullable T value) throws ProblemException {
        if (value == null) {
            throw missing(path);
        }
        return value;
    }

    private static ProblemException missing(String path) {
        return new ProblemException(Problem.error(ProblemCode.MISSING_FIELD, Location.path(path), path));
    }

    static ProblemException bad(String path, String value) {
        return new ProblemException(
                Problem.error(ProblemCode.BAD_VALUE, Location.path(path).found(value), path, value));
    }
}
