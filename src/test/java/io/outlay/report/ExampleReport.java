package io.outlay.report;

import io.outlay.domain.Period;
import io.outlay.report.model.ChannelKey;
import io.outlay.report.model.Cover;
import io.outlay.report.model.DataFacts;
import io.outlay.report.model.Dayparts;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Health;
import io.outlay.report.model.Outcome;
import io.outlay.report.model.Pace;
import io.outlay.report.model.Plan;
import io.outlay.report.model.Provenance;
import io.outlay.report.model.Recommendation;
import io.outlay.report.model.Report;
import io.outlay.report.model.ResponseCurve;
import io.outlay.report.model.Returns;
import io.outlay.report.model.Scenarios;
import io.outlay.report.model.Span;
import io.outlay.report.model.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Invented figures of realistic size for tests of the report: an omnichannel retailer, first half of 2026. Spend,
/// returns, curves and plan come from Hill curves; nothing here is a reference value.
final class ExampleReport {
    static final Period PERIOD = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    static final Period PLANNED = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 29));
    private static final int WEEKS = 26;

    /// A channel of the example: Hill curve in k EUR a week, spend now and planned, limits.
    record Line(
            String name,
            double beta,
            double half,
            double steep,
            double now,
            double plan,
            double low,
            double high,
            Plan.Binding binding,
            double certainty) {
        double at(double spend) {
            double x = Math.pow(spend, steep);
            return spend <= 0 ? 0 : beta * x / (x + Math.pow(half, steep));
        }

        double slope(double spend) {
            return (at(spend + 1) - at(spend - Math.min(1, spend))) / (1 + Math.min(1, spend));
        }
    }

    static final List<Line> RETAIL = List.of(
            new Line("Meta", 190_000, 30_000, 1.3, 38_000, 33_400, 20_000, 45_000, Plan.Binding.NONE, 0.08),
            new Line("Google", 300_000, 36_000, 1.2, 42_000, 44_000, 30_000, 44_000, Plan.Binding.AT_MAXIMUM, 0.06),
            new Line("TikTok", 95_000, 19_000, 1.4, 14_000, 19_300, 8_000, 22_000, Plan.Binding.NONE, 0.2),
            new Line("LinkedIn", 22_000, 7_000, 1.2, 8_000, 4_000, 4_000, 10_000, Plan.Binding.AT_MINIMUM, 0.21),
            new Line("Amazon", 110_000, 17_500, 1.1, 16_000, 16_000, 0, 0, Plan.Binding.LOCKED, 0.12),
            new Line("Microsoft", 30_000, 6_800, 1.1, 5_000, 5_300, 3_000, 9_000, Plan.Binding.NONE, 0.16),
            new Line("Klaviyo e-mail", 26_000, 2_300, 1.0, 2_000, 3_000, 1_000, 3_000, Plan.Binding.AT_MAXIMUM, 0.14));

    private ExampleReport() {}

    static Report retail() {
        return of("Acme retail", RETAIL);
    }

    /// Names in other scripts, and names that try something.
    static Report scripts() {
        var like = RETAIL;
        var lines = List.of(
                renamed(like.get(0), "検索連動型広告"),
                renamed(like.get(1), "حملة الصيف"),
                renamed(like.get(2), "חיפוש ממותג"),
                renamed(like.get(3), "Поиск Яндекс"),
                renamed(like.get(4), "Łódź & Çeşme <b>\"αβγ\"</b>"),
                renamed(like.get(5), "=HYPERLINK(\"x\")"));
        return of("株式会社アウトレイ", lines);
    }

    private static Line renamed(Line line, String name) {
        return new Line(
                name,
                line.beta(),
                line.half(),
                line.steep(),
                line.now(),
                line.plan(),
                line.low(),
                line.high(),
                line.binding(),
                line.certainty());
    }

    /// A report with many channels.
    static Report many(int count) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            var like = RETAIL.get(i % RETAIL.size());
            double size = 1 + 0.05 * i;
            lines.add(new Line(
                    "Channel " + (i + 1) + (i % 9 == 0 ? " with quite a long name, brand and market" : ""),
                    like.beta() * size,
                    like.half() * size,
                    like.steep(),
                    like.now() * size,
                    like.plan() * size,
                    like.low() * size,
                    like.high() * size,
                    like.binding(),
                    like.certainty()));
        }
        return of("Many channels", lines);
    }

    /// The same report with other channels.
    static Report of(String project, List<Line> lines) {
        var curves = new ArrayList<ResponseCurve>();
        for (int i = 0; i < lines.size(); i++) {
            curves.add(curve(i, lines.get(i)));
        }
        double budgetNow = lines.stream().mapToDouble(Line::now).sum();
        double budgetPlan = lines.stream().mapToDouble(Line::plan).sum();
        double outcomeNow = lines.stream().mapToDouble(l -> l.at(l.now())).sum();
        double outcomePlan = lines.stream().mapToDouble(l -> l.at(l.plan())).sum();
        var rows = new ArrayList<Plan.Row>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            rows.add(new Plan.Row(
                    key(i, line),
                    line.now(),
                    line.plan(),
                    line.high() > 0 ? Optional.of(line.low()) : Optional.empty(),
                    line.high() > 0 ? Optional.of(line.high()) : Optional.empty(),
                    true,
                    line.binding(),
                    Optional.of(line.slope(line.plan())),
                    observed(line)));
        }
        double gain = (outcomePlan - outcomeNow) * 13;
        var plan = new Plan(
                PLANNED,
                Pace.WEEK,
                side(budgetNow * 13, outcomeNow * 13),
                side(budgetPlan * 13, outcomePlan * 13),
                gainRange(gain),
                0.996,
                new Plan.Certificate(outcomePlan, outcomePlan * (1 + 4e-7), 4e-7, true),
                Optional.of(1.84),
                rows,
                List.of(),
                curves);
        return new Report(
                new Cover(
                        project,
                        "What did the platforms report, and where should the next quarter’s money go?",
                        PERIOD,
                        "Germany and Austria",
                        "EUR",
                        Outcome.SALES,
                        LocalDate.of(2026, 7, 2),
                        1,
                        "1.0"),
                false,
                totals(lines),
                returns(lines),
                recommendations(lines, gain),
                new Health(
                        Health.State.REVIEW,
                        3,
                        List.of(
                                new Health.Finding(
                                        Health.Kind.NO_VARIATION,
                                        List.of(lines.getLast().name())),
                                new Health.Finding(
                                        Health.Kind.BEYOND_DATA,
                                        List.of(lines.getFirst().name())))),
                Optional.of(plan),
                Optional.of(scenarios(outcomePlan * 13, budgetPlan * 13)),
                Optional.of(dayparts()),
                Optional.empty(),
                data(lines),
                provenance(project));
    }

    private static Estimate gainRange(double gain) {
        return new Estimate(gain, Math.min(gain * 0.52, gain * 1.57), Math.max(gain * 0.52, gain * 1.57));
    }

    private static ChannelKey key(int index, Line line) {
        return new ChannelKey("channel_" + (index + 1), line.name(), index);
    }

    private static Totals totals(List<Line> lines) {
        double spend = lines.stream().mapToDouble(l -> l.now() * WEEKS).sum();
        double reported = lines.stream().mapToDouble(l -> l.at(l.now()) * WEEKS).sum();
        return new Totals(
                cents(spend),
                cents(reported),
                spend > 0
                        ? Optional.of(new Estimate(reported / spend, reported / spend * 0.93, reported / spend * 1.07))
                        : Optional.empty(),
                Optional.of(cents(Math.max(reported, 1) / 0.329)),
                Optional.empty());
    }

    private static Returns returns(List<Line> lines) {
        var channels = new ArrayList<Returns.ChannelReturn>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            double roas = line.now() > 0 ? line.at(line.now()) / line.now() : 0;
            double wide = roas * line.certainty();
            channels.add(new Returns.ChannelReturn(
                    key(i, line),
                    line.now() * WEEKS,
                    line.at(line.now()) * WEEKS,
                    roas > 0 ? Optional.of(new Estimate(roas, roas - wide * 1.3, roas + wide * 1.6)) : Optional.empty(),
                    roas > 0
                            ? Optional.of(new Estimate(roas, roas - wide * 0.5, roas + wide * 0.6))
                            : Optional.empty()));
        }
        return new Returns(channels, Optional.of(1.0), Returns.RangeBasis.WEEKS_RESAMPLED);
    }

    private static List<Recommendation> recommendations(List<Line> lines, double gain) {
        return List.of(
                new Recommendation(
                        new Recommendation.FollowPlan(),
                        Optional.of(gainRange(gain)),
                        Recommendation.GainUnit.OUTCOME_IN_PLAN_PERIOD,
                        Optional.of(0.996)),
                new Recommendation(
                        new Recommendation.ShiftHours(
                                lines.getFirst().name(), Arrays.asList(DayOfWeek.values()), 18, 23),
                        Optional.of(new Estimate(0.097, 0.031, 0.162)),
                        Recommendation.GainUnit.SHARE,
                        Optional.of(0.96)),
                new Recommendation(
                        new Recommendation.TryLevel(key(0, lines.getFirst()), 20_000, Pace.WEEK, 4),
                        Optional.empty(),
                        Recommendation.GainUnit.OUTCOME_IN_PLAN_PERIOD,
                        Optional.empty()));
    }

    private static Plan.Side side(double budget, double outcome) {
        return new Plan.Side(
                budget,
                new Estimate(outcome, outcome * 0.93, outcome * 1.08),
                budget > 0
                        ? Optional.of(new Estimate(outcome / budget, outcome / budget * 0.93, outcome / budget * 1.08))
                        : Optional.empty());
    }

    private static Span observed(Line line) {
        return new Span(line.now() * 0.42, line.now() * 1.29);
    }

    private static ResponseCurve curve(int index, Line line) {
        var random = new SplittableRandom(index + 7L);
        var points = new ArrayList<ResponseCurve.Point>();
        double end = Math.max(1, 1.8 * Math.max(line.now(), line.plan()));
        for (int i = 0; i <= 48; i++) {
            double spend = end * i / 48;
            double response = line.at(spend);
            double wide = line.certainty() * (0.4 + spend / end);
            points.add(new ResponseCurve.Point(
                    spend, new Estimate(response, response * (1 - wide), response * (1 + wide))));
        }
        var observed = observed(line);
        var observations = new ArrayList<ResponseCurve.Observation>();
        for (int i = 0; i < 40 && line.now() > 0; i++) {
            double spend = observed.low()
                    + (observed.high() - observed.low()) * (random.nextDouble() + random.nextDouble()) / 2;
            observations.add(
                    new ResponseCurve.Observation(spend, line.at(spend) * (1 + 0.25 * (random.nextDouble() - 0.5))));
        }
        return new ResponseCurve(key(index, line), "hill", points, observed, line.now(), line.plan(), observations);
    }

    private static Scenarios scenarios(double outcome, double budget) {
        return new Scenarios(
                PLANNED,
                10_000,
                0.95,
                1_300,
                List.of(
                        scenario("Recommended plan", budget, outcome, 0.05, Optional.empty()),
                        scenario(
                                "Today’s budget",
                                budget,
                                outcome - 90_000,
                                0.05,
                                Optional.of(new Estimate(-90_000, -141_000, -47_000))),
                        scenario(
                                "Cut budget by 15 %",
                                budget * 0.85,
                                outcome - 320_000,
                                0.05,
                                Optional.of(new Estimate(-320_000, -352_000, -289_000))),
                        scenario(
                                "Dearer auctions",
                                budget,
                                outcome - 255_000,
                                0.065,
                                Optional.of(new Estimate(-255_000, -402_000, -118_000))),
                        scenario(
                                "TikTok off in August",
                                budget * 0.98,
                                outcome - 88_000,
                                0.05,
                                Optional.of(new Estimate(-88_000, -121_000, -56_000)))));
    }

    private static Scenarios.Row scenario(
            String name, double spend, double mean, double sd, Optional<Estimate> difference) {
        return new Scenarios.Row(
                name,
                spend,
                mean,
                mean * (1 - 1.64 * sd),
                mean * 1.002,
                mean * (1 + 1.64 * sd),
                Optional.of(0.0004),
                Optional.of(spend - mean * (1 - 1.64 * sd)),
                Optional.of(spend - mean * (1 - 2.06 * sd)),
                difference);
    }

    private static Dayparts dayparts() {
        double[] byHour = {
            0.58, 0.53, 0.5, 0.49, 0.51, 0.57, 0.66, 0.82, 0.9, 0.97, 1.0, 1.05, 1.1, 1.06, 1.0, 1.02, 1.05, 1.07, 1.38,
            1.47, 1.56, 1.5, 1.35, 0.93
        };
        double[] byDay = {0.92, 0.94, 0.94, 0.96, 1.02, 1.13, 1.08};
        var random = new SplittableRandom(3);
        var cells = new ArrayList<Dayparts.Cell>();
        for (var day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                boolean thin = hour > 0 && hour < 5 && random.nextInt(10) < 4;
                double lift = byHour[hour] * byDay[day.ordinal()] * (0.94 + 0.12 * random.nextDouble());
                cells.add(new Dayparts.Cell(day, hour, lift, thin ? 2 : 4, thin));
            }
        }
        var hours = new ArrayList<Dayparts.HourLift>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(new Dayparts.HourLift(hour, byHour[hour], 30));
        }
        var weekdays = new ArrayList<Dayparts.DayLift>();
        for (var day : DayOfWeek.values()) {
            weekdays.add(new Dayparts.DayLift(day, byDay[day.ordinal()], 102));
        }
        var all = Arrays.asList(DayOfWeek.values());
        return new Dayparts(
                "Meta prospecting",
                Dayparts.Metric.CLICKS_PER_SPEND,
                new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)),
                "Europe/Berlin",
                720,
                4,
                cells,
                hours,
                weekdays,
                List.of(
                        new Dayparts.Pattern(true, all, 18, 23, 1.45, 0.0004, 0.94, true, Dayparts.Grain.HOURS),
                        new Dayparts.Pattern(false, all, 0, 7, 0.55, 0.0007, 0.91, true, Dayparts.Grain.HOURS),
                        new Dayparts.Pattern(
                                true,
                                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                11,
                                17,
                                1.36,
                                0.041,
                                0.86,
                                true,
                                Dayparts.Grain.HOURS),
                        new Dayparts.Pattern(
                                true,
                                List.of(DayOfWeek.FRIDAY),
                                12,
                                17,
                                1.23,
                                0.19,
                                0.74,
                                false,
                                Dayparts.Grain.HOURS)),
                Optional.of(schedule()),
                Optional.of(new Dayparts.Prediction(
                        new Estimate(9_120, 8_630, 9_610), 8_310, new Estimate(810, 420, 1_200), 0.996)));
    }

    private static Dayparts.Schedule schedule() {
        var hours = new ArrayList<Dayparts.Hour>();
        double[] weights = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            weights[hour] = hour < 7 ? 0.5 : hour >= 18 && hour < 23 ? 1.5 : 1;
        }
        double sum = Arrays.stream(weights).sum();
        var total = new BigDecimal("5428.57");
        var left = total;
        for (int hour = 0; hour < 24; hour++) {
            var amount = hour == 23 ? left : cents(5428.57 * weights[hour] / sum);
            left = left.subtract(amount);
            hours.add(new Dayparts.Hour(hour, weights[hour], weights[hour] * 24 / sum, amount));
        }
        return new Dayparts.Schedule(total, "balanced", hours);
    }

    private static DataFacts data(List<Line> lines) {
        var totals = new ArrayList<DataFacts.ChannelTotal>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            totals.add(new DataFacts.ChannelTotal(
                    key(i, line),
                    181L * (i + 2),
                    Optional.of(PERIOD),
                    cents(line.now() * WEEKS),
                    i == 3 ? Optional.empty() : Optional.of(cents(line.at(line.now()) * WEEKS))));
        }
        return new DataFacts(
                List.of(
                        new DataFacts.Source(
                                "meta_insights_2026h1.json", "Meta", 1_448, Optional.of(PERIOD), digest(1)),
                        new DataFacts.Source(
                                "google_ads_2026h1.json", "Google Ads", 1_629, Optional.of(PERIOD), digest(2)),
                        new DataFacts.Source("klaviyo_campaigns.json", "Klaviyo", 96, Optional.of(PERIOD), digest(3)),
                        new DataFacts.Source("shop_orders.csv", "Shop", 181, Optional.of(PERIOD), digest(4))),
                List.of(new DataFacts.Gap(
                        "LinkedIn", new Period(LocalDate.of(2026, 3, 14), LocalDate.of(2026, 3, 16)), 3)),
                List.of(new DataFacts.Exclusion("Rows outside the period", 42, "They are dated before 1 January 2026")),
                List.of(new DataFacts.Overruled(
                        "Outliers in spend", "The spring sale on 18 April is real; agreed with finance.")),
                totals);
    }

    private static Provenance provenance(String project) {
        return new Provenance(
                project,
                List.of(
                        new Provenance.Digest("Data", digest(5)),
                        new Provenance.Digest("Curves", digest(6)),
                        new Provenance.Digest("Plan", digest(7))),
                List.of(
                        new Provenance.Setting("Curve family", "chosen per channel by corrected Akaike weight"),
                        new Provenance.Setting("Simulated futures", "10 000"),
                        new Provenance.Setting("Day-part strategy", "balanced")),
                1,
                "1.0",
                "x86-64, plain kernel",
                LocalDate.of(2026, 7, 2),
                "A. Analyst",
                "outlay report --workspace acme.outlay --seed 1 --out report");
    }

    private static String digest(int seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
