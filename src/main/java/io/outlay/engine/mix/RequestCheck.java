package io.outlay.engine.mix;

import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixTrend;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.domain.mix.Prior;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// What stops a request, named.
final class RequestCheck {
    /// Rows below which nothing is fitted.
    static final int FEWEST_ROWS = 20;

    private final MixRequest request;
    private final List<MixFinding> findings = new ArrayList<>();

    private RequestCheck(MixRequest request) {
        this.request = request;
    }

    static List<MixFinding> of(MixRequest request) {
        var check = new RequestCheck(request);
        check.shape();
        if (check.findings.isEmpty()) {
            check.numbers();
            check.periods();
            new PriorCheck(request, check.findings).run();
        }
        if (check.findings.isEmpty()) {
            check.amounts();
        }
        return check.findings;
    }

    private void say(MixVerdict verdict, String subject, Object... evidence) {
        findings.add(MixFinding.of(verdict, subject, evidence));
    }

    private void shape() {
        int rows = request.outcome().size();
        length("date", request.dates().size(), rows);
        if (request.media().isEmpty()) {
            say(MixVerdict.NO_MEDIA, "media");
        }
        if (!request.dayOfYear().isEmpty()) {
            length("day_of_year", request.dayOfYear().size(), rows);
        }
        var names = new HashSet<String>();
        for (var media : request.media()) {
            length(media.id(), media.exposure().size(), rows);
            length(media.id(), media.spend().size(), rows);
            if (!names.add(media.id())) {
                say(MixVerdict.BAD_SETTING, media.id(), 2);
            }
            if (!Layout.saturates(media.family())) {
                say(MixVerdict.BAD_SETTING, media.id(), media.family().id());
            }
            if (media.adstock().lags() < 1 || media.adstock().lags() > 104) {
                say(MixVerdict.BAD_SETTING, media.id(), media.adstock().lags());
            }
        }
        for (var control : request.controls()) {
            length(control.name(), control.values().size(), rows);
            if (!names.add(control.name())) {
                say(MixVerdict.BAD_SETTING, control.name(), 2);
            }
        }
        request.geo().ifPresent(geo -> length("geo", geo.labels().size(), rows));
        if (request.fourierOrder() < 0 || request.fourierOrder() > 26) {
            say(MixVerdict.BAD_SETTING, "fourier_order", request.fourierOrder());
        }
        var s = request.sampling();
        if (s.chains() < 1
                || s.chains() > 64
                || s.draws() < 100
                || s.draws() > 1_000_000
                || s.warmup() < 0
                || s.warmup() > 1_000_000) {
            say(MixVerdict.BAD_SETTING, "sampler", s.chains(), s.warmup(), s.draws());
        }
        if (!(s.targetAcceptance() > 0 && s.targetAcceptance() < 1)) {
            say(MixVerdict.BAD_SETTING, "target_accept", s.targetAcceptance());
        }
    }

    private void length(String column, int actual, int rows) {
        if (actual != rows) {
            say(MixVerdict.BAD_SETTING, column, actual, rows);
        }
    }

    private void numbers() {
        numbers("outcome", request.outcome(), Double.NEGATIVE_INFINITY);
        for (var media : request.media()) {
            numbers(media.id(), media.exposure(), 0);
            numbers(media.id(), media.spend(), 0);
            numbers(media.id(), media.history(), 0);
        }
        for (var control : request.controls()) {
            numbers(control.name(), control.values(), Double.NEGATIVE_INFINITY);
        }
        numbers("day_of_year", request.dayOfYear(), 0);
        request.geo()
                .ifPresent(geo -> geo.population().forEach((name, heads) -> {
                    if (!(heads > 0) || heads == Double.POSITIVE_INFINITY) {
                        say(MixVerdict.BAD_NUMBER, name, heads);
                    }
                }));
    }

    private void numbers(String column, List<Double> values, double least) {
        for (int t = 0; t < values.size(); t++) {
            double value = values.get(t);
            if (!(value >= least) || !Double.isFinite(value)) {
                var where = values.size() == request.dates().size()
                        ? request.dates().get(t)
                        : t + 1;
                say(MixVerdict.BAD_NUMBER, column, where, value);
                return;
            }
        }
    }

    private void periods() {
        var byRegion = new LinkedHashMap<String, List<LocalDate>>();
        for (int t = 0; t < request.dates().size(); t++) {
            int row = t;
            var label = request.geo().map(geo -> geo.labels().get(row)).orElse("");
            byRegion.computeIfAbsent(label, name -> new ArrayList<>())
                    .add(request.dates().get(t));
        }
        List<LocalDate> first = null;
        for (var region : byRegion.entrySet()) {
            gaps(region.getValue());
            if (first != null && !first.equals(region.getValue())) {
                say(
                        MixVerdict.MISSING_PERIODS,
                        region.getKey(),
                        region.getValue().getFirst());
            }
            first = region.getValue();
        }
        int periods = first == null ? 0 : first.size();
        if (request.holdout() < 0 || request.holdout() > periods / 2) {
            say(MixVerdict.BAD_SETTING, "holdout_periods", request.holdout());
        }
        if (request.trend() instanceof MixTrend.Piecewise(var knots)
                && (!knots.stream().sorted().distinct().toList().equals(knots)
                        || knots.stream().anyMatch(k -> k <= 0 || k >= periods - 1))) {
            say(MixVerdict.BAD_SETTING, "trend", knots);
        }
        for (var lift : request.liftTests()) {
            boolean known = request.media().stream().anyMatch(m -> m.id().equals(lift.media()));
            boolean sound = lift.from() >= 0
                    && lift.to() >= lift.from()
                    && lift.to() < periods
                    && lift.se() > 0
                    && Double.isFinite(lift.se() + lift.increment() + lift.spendChange())
                    && lift.spendChange() != 0;
            if (!known || !sound) {
                say(MixVerdict.BAD_SETTING, "experiment " + lift.media(), lift.from(), lift.to(), lift.se());
            }
        }
    }

    private void gaps(List<LocalDate> dates) {
        if (dates.size() < 3) {
            return;
        }
        var steps = new ArrayList<Long>();
        for (int t = 1; t < dates.size(); t++) {
            steps.add(ChronoUnit.DAYS.between(dates.get(t - 1), dates.get(t)));
        }
        var sorted = new ArrayList<>(steps);
        Collections.sort(sorted);
        long usual = sorted.get(sorted.size() / 2);
        // Months differ by up to three days; nothing else does.
        long slack = usual >= 28 ? 3 : 0;
        for (int t = 0; t < steps.size(); t++) {
            if (steps.get(t) <= 0 || steps.get(t) < usual - slack) {
                say(MixVerdict.PERIOD_TWICE, "date", dates.get(t + 1));
                return;
            }
            if (steps.get(t) > usual + slack) {
                long missing = Math.round((double) steps.get(t) / usual) - 1;
                say(MixVerdict.MISSING_PERIODS, "date", dates.get(t).plusDays(usual), missing);
                return;
            }
        }
    }

    private void amounts() {
        int regions = request.geo()
                .map(geo -> (int) geo.labels().stream().distinct().count())
                .orElse(1);
        int rows = request.outcome().size() - request.holdout() * regions;
        var layout = new Layout(request, 1);
        int needed = Math.max(FEWEST_ROWS, layout.size());
        if (rows < needed) {
            say(MixVerdict.TOO_FEW_ROWS, "outcome", rows, needed);
        }
        var outcome = request.outcome();
        if (rows > 0 && outcome.stream().distinct().count() == 1) {
            say(MixVerdict.CONSTANT_OUTCOME, "outcome", outcome.getFirst());
        }
    }

    /// Beliefs: each possible, and together.
    private record PriorCheck(MixRequest request, List<MixFinding> findings) {
        void run() {
            for (var media : request.media()) {
                media.priors().forEach((name, prior) -> media(media, name, prior));
                if (media.priors().containsKey("roas") && media.priors().containsKey("beta")) {
                    findings.add(MixFinding.of(MixVerdict.PRIORS_CONTRADICT, media.id(), "roas", "beta"));
                }
            }
            request.priors().forEach((name, prior) -> {
                if (!possible(prior)) {
                    findings.add(MixFinding.of(MixVerdict.IMPOSSIBLE_PRIOR, name, prior));
                }
            });
            if (findings.isEmpty()) {
                together();
            }
        }

        private void media(MixMedia media, String name, Prior prior) {
            var subject = name + "[" + media.id() + "]";
            boolean known = media.adstock().kind().parameters().contains(name)
                    || media.family().parameters().contains(name)
                    || name.equals("roas");
            boolean sound = known && possible(prior);
            if (sound) {
                var range = Layout.narrowed(Layout.domain(media, name), prior);
                sound = range.low() < range.high();
            }
            if (!sound) {
                findings.add(MixFinding.of(MixVerdict.IMPOSSIBLE_PRIOR, subject, prior));
            }
        }

        private static boolean possible(Prior prior) {
            return switch (prior) {
                case Prior.Normal(double mean, double sd) -> Double.isFinite(mean) && positive(sd);
                case Prior.HalfNormal(double sd) -> positive(sd);
                case Prior.Beta(double a, double b) -> positive(a) && positive(b);
                case Prior.Gamma(double shape, double rate) -> positive(shape) && positive(rate);
                case Prior.LogNormal(double mu, double sigma) -> Double.isFinite(mu) && positive(sigma);
                case Prior.Laplace(double mean, double scale) -> Double.isFinite(mean) && positive(scale);
                case Prior.Uniform(double low, double high) ->
                    Double.isFinite(low) && Double.isFinite(high) && low < high;
            };
        }

        private static boolean positive(double x) {
            return x > 0 && x < Double.POSITIVE_INFINITY;
        }

        /// Returns that even at their lowest likely values bring more than there was.
        private void together() {
            double total =
                    request.outcome().stream().mapToDouble(Double::doubleValue).sum();
            double least = 0;
            var stated = new ArrayList<String>();
            for (var media : request.media()) {
                var prior = media.priors().get("roas");
                if (prior != null) {
                    double spend = media.spend().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                    least += spend * Math.max(0, PriorTerm.of(prior).quantile(0.05));
                    stated.add(media.id());
                }
            }
            if (least > total) {
                findings.add(
                        MixFinding.of(MixVerdict.PRIORS_CONTRADICT, String.join(", ", stated), "roas", least, total));
            }
        }
    }
}
