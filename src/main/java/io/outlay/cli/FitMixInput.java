package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.LiftTest;
import io.outlay.domain.mix.MixBaseline;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixGeo;
import io.outlay.domain.mix.MixLikelihood;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixRows;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.MixTrend;
import io.outlay.domain.mix.Prior;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Checks a [FitMixRequest] field by field and makes the request that the engine takes. What is wrong
/// with the model as such is left to the engine, which answers with findings.
final class FitMixInput {
    private static final String SCHEMA = "mix-fit-1";
    private static final Set<String> OTHER_PRIORS =
            Set.of("intercept", "sigma", "gamma", "fourier", "trend", "knot", "nu", "tau", "region");

    private final Request<FitMixRequest> request;
    private final FitMixRequest body;

    FitMixInput(Request<FitMixRequest> request) throws ProblemException {
        this.request = request;
        this.body = request.body();
        if (body.schema() != null && !body.schema().equals(SCHEMA)) {
            throw badValue("schema", body.schema());
        }
    }

    /// @param digest of the data files
    record Read(MixRequest request, String digest) {}

    Read read(long seed) throws ProblemException {
        var data = FitMixData.read(request);
        int rows = data.dates().size();
        var controls = new ArrayList<MixControl>();
        for (var name : controlNames()) {
            controls.add(new MixControl(name, data.numbers(name)));
        }
        var baseline = new MixBaseline(
                controls,
                scaling(),
                fourierOrder(),
                body.dayOfYear() == null ? List.of() : data.numbers(body.dayOfYear()),
                trend(body.trend()));
        var mixRequest = new MixRequest(
                new MixRows(data.dates(), data.numbers(body.outcome()), data.geo(), holdout(rows)),
                media(data),
                baseline,
                likelihood(),
                priors(),
                experiments(data.dates(), data.geo()),
                sampling(seed));
        return new Read(mixRequest, data.digest());
    }

    private List<MixMedia> media(FitMixData data) throws ProblemException {
        var media = new ArrayList<MixMedia>();
        for (int c = 0; c < body.media().size(); c++) {
            var entry = body.media().get(c);
            var path = "media[" + c + "]";
            var family = family(entry.family() == null ? "logistic" : entry.family(), path + ".family");
            var adstock = adstock(entry.adstock(), path + ".adstock");
            var priors = entry.priors() == null ? Map.<String, Prior>of() : entry.priors();
            for (var name : priors.keySet()) {
                if (!name.equals("roas")
                        && !family.parameters().contains(name)
                        && !adstock.kind().parameters().contains(name)) {
                    throw unknown(path + ".priors." + name);
                }
            }
            media.add(new MixMedia(
                    entry.id(),
                    data.numbers(entry.column()),
                    data.numbers(FitMixData.spend(entry)),
                    data.history(entry),
                    family,
                    adstock,
                    priors));
        }
        return media;
    }

    /// The curve families to mix; empty for one fit with the channels' own.
    List<CurveFamily> families() throws ProblemException {
        var families = new ArrayList<CurveFamily>();
        if (body.families() != null) {
            for (int i = 0; i < body.families().size(); i++) {
                families.add(family(body.families().get(i), "families[" + i + "]"));
            }
        }
        return families;
    }

    private static CurveFamily family(String id, String path) throws ProblemException {
        return CurveFamily.of(id)
                .filter(family -> switch (family) {
                    case HILL, MICHAELIS_MENTEN, EXPONENTIAL, LOGISTIC -> true;
                    case LOGARITHMIC, POWER, LINEAR -> false;
                })
                .orElseThrow(() -> badValue(path, id + " (one of logistic, hill, michaelis_menten, exponential)"));
    }

    private static Adstock adstock(FitMixRequest.@Nullable Carry carry, String path) throws ProblemException {
        var standard = Adstock.standard();
        if (carry == null) {
            return standard;
        }
        var id = carry.kind() == null ? standard.kind().id() : carry.kind();
        var kind = AdstockKind.of(id)
                .orElseThrow(() -> badValue(
                        path + ".kind",
                        id + " (one of geometric, delayed, binomial, weibull_density, weibull_survival)"));
        int lags = carry.maxLag() == null ? standard.lags() : carry.maxLag();
        if (lags < 1 || lags > 104) {
            throw badValue(path + ".max_lag", lags + " (1 to 104)");
        }
        return new Adstock(kind, lags, carry.normalise() == null || carry.normalise());
    }

    private List<String> controlNames() {
        return FitMixData.controls(body);
    }

    private int fourierOrder() throws ProblemException {
        int order = body.fourierOrder() == null ? MixBaseline.STANDARD.fourierOrder() : body.fourierOrder();
        if (order < 0 || order > 26) {
            throw badValue("fourier_order", order + " (0 to 26)");
        }
        return order;
    }

    private ControlScaling scaling() throws ProblemException {
        var scaling = body.controlScaling() == null ? "standard" : body.controlScaling();
        return switch (scaling) {
            case "standard" -> ControlScaling.STANDARD;
            case "none" -> ControlScaling.NONE;
            default -> throw badValue("control_scaling", scaling + " (standard or none)");
        };
    }

    private MixLikelihood likelihood() throws ProblemException {
        var likelihood = body.likelihood() == null ? "normal" : body.likelihood();
        return switch (likelihood) {
            case "normal" -> MixLikelihood.NORMAL;
            case "student_t" -> MixLikelihood.STUDENT_T;
            default -> throw badValue("likelihood", likelihood + " (normal or student_t)");
        };
    }

    private static MixTrend trend(@Nullable JsonNode trend) throws ProblemException {
        if (trend == null || trend.isNull()) {
            return new MixTrend.None();
        }
        if (trend.isString()) {
            return switch (trend.asString()) {
                case "none" -> new MixTrend.None();
                case "linear" -> new MixTrend.Linear();
                default -> throw badTrend(trend);
            };
        }
        var knots = new ArrayList<Integer>();
        for (var knot : trend.path("knots")) {
            if (!knot.isIntegralNumber()) {
                throw badTrend(trend);
            }
            knots.add(knot.asInt());
        }
        if (knots.isEmpty() || trend.size() != 1) {
            throw badTrend(trend);
        }
        return new MixTrend.Piecewise(knots);
    }

    private static ProblemException badTrend(JsonNode trend) {
        return badValue("trend", CurveModule.shown(trend) + " (none, linear or {\"knots\":[26,52]})");
    }

    private Map<String, Prior> priors() throws ProblemException {
        if (body.priors() == null) {
            return Map.of();
        }
        for (var name : body.priors().keySet()) {
            boolean ofControl = name.startsWith("gamma[")
                    && name.endsWith("]")
                    && controlNames().contains(name.substring(6, name.length() - 1));
            if (!ofControl && !OTHER_PRIORS.contains(name)) {
                throw unknown("priors." + name);
            }
        }
        return body.priors();
    }

    private int holdout(int rows) throws ProblemException {
        int periods = body.holdoutPeriods() == null ? 0 : body.holdoutPeriods();
        if (periods < 0 || periods > rows / 2) {
            throw badValue("holdout_periods", "" + periods);
        }
        return periods;
    }

    private List<LiftTest> experiments(List<LocalDate> dates, Optional<MixGeo> geo) throws ProblemException {
        var tests = new ArrayList<LiftTest>();
        if (body.experiments() == null) {
            return tests;
        }
        // with regions, every region has the same periods
        var periods = geo.isPresent() ? dates.stream().distinct().toList() : dates;
        for (int i = 0; i < body.experiments().size(); i++) {
            var entry = body.experiments().get(i);
            var path = "experiments[" + i + "].";
            if (body.media().stream().noneMatch(media -> media.id().equals(entry.media()))) {
                throw badValue(path + "media", entry.media());
            }
            if (!(entry.se() > 0)) {
                throw badValue(path + "se", entry.se() + " (a number above 0)");
            }
            int from = period(periods, entry.from(), path + "from");
            int to = period(periods, entry.to(), path + "to");
            if (to < from) {
                throw badValue(path + "to", entry.to() + " (not before from)");
            }
            tests.add(new LiftTest(entry.media(), from, to, entry.spendChange(), entry.increment(), entry.se()));
        }
        return tests;
    }

    /// The period that a date lies in.
    private static int period(List<LocalDate> periods, String text, String path) throws ProblemException {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw badValue(path, text + " (a date such as 2024-03-04)");
        }
        int found = -1;
        for (int t = 0; t < periods.size(); t++) {
            found = periods.get(t).isAfter(date) ? found : t;
        }
        long length = periods.size() > 1
                ? java.time.temporal.ChronoUnit.DAYS.between(periods.get(periods.size() - 2), periods.getLast())
                : 1;
        if (found < 0 || !date.isBefore(periods.getLast().plusDays(Math.max(1, length)))) {
            throw badValue(path, text + " (outside the data)");
        }
        return found;
    }

    private MixSampling sampling(long seed) throws ProblemException {
        var standard = MixSampling.standard(seed);
        var given = body.sampler();
        if (given == null) {
            return standard;
        }
        int chains = within(given.chains(), standard.chains(), 1, 64, "chains");
        int warmup = within(given.warmup(), standard.warmup(), 0, 1_000_000, "warmup");
        int draws = within(given.draws(), standard.draws(), 100, 1_000_000, "draws");
        double accept = given.targetAccept() == null ? standard.targetAcceptance() : given.targetAccept();
        if (!(accept > 0 && accept < 1)) {
            throw badValue("sampler.target_accept", accept + " (between 0 and 1)");
        }
        return new MixSampling(chains, warmup, draws, accept, seed);
    }

    private static int within(@Nullable Integer value, int usual, int least, int most, String name)
            throws ProblemException {
        if (value != null && (value < least || value > most)) {
            throw badValue("sampler." + name, value + " (" + least + " to " + most + ")");
        }
        return value == null ? usual : value;
    }

    /// @param size of the space
    List<double[]> points(int size) throws ProblemException {
        var points = new ArrayList<double[]>();
        if (body.densityAt() != null) {
            for (int i = 0; i < body.densityAt().size(); i++) {
                var point = body.densityAt().get(i);
                if (point.size() != size) {
                    throw badValue("density_at[" + i + "]", point.size() + " numbers (" + size + " are needed)");
                }
                for (int j = 0; j < size; j++) {
                    @Nullable Double value = point.get(j);
                    if (value == null) {
                        throw badValue("density_at[" + i + "][" + j + "]", "null");
                    }
                }
                points.add(point.stream().mapToDouble(Double::doubleValue).toArray());
            }
        }
        return points;
    }

    static ProblemException unknown(String path) {
        return new ProblemException(Problem.error(ProblemCode.UNKNOWN_FIELD, Location.path(path), path));
    }

    private static ProblemException badValue(String path, String value) {
        return new ProblemException(
                Problem.error(ProblemCode.BAD_VALUE, Location.path(path).found(value), path, value));
    }
}
