package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.report.model.ChannelKey;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Health;
import io.outlay.report.model.Outcome;
import io.outlay.report.model.Plan;
import io.outlay.report.model.Report;
import io.outlay.report.model.Returns;
import io.outlay.report.model.Returns.ChannelReturn;
import io.outlay.report.model.Scenarios;
import io.outlay.report.model.Totals;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Golden sentences: what the report says follows from the figures and never claims more.
class SentencesTest {
    private static final Words WORDS = new Words(Text.english(), Figures.english(), Outcome.SALES, "EUR");

    @Test
    void aClearLeaderIsNamed() {
        assertThat(returns(channel("E-mail", 6, 4.7, 7.5), channel("Google", 3.9, 3.5, 4.3))
                        .title())
                .isEqualTo("E-mail clearly returns most; every channel reports more sales than it costs");
    }

    @Test
    void overlappingRangesAreNotRanked() {
        assertThat(returns(
                                channel("Google", 3.9, 3.5, 4.3),
                                channel("Meta", 3.7, 3.2, 4.2),
                                channel("LinkedIn", 1.5, 1.1, 2.0))
                        .title())
                .isEqualTo("The returns of Google and Meta cannot be separated; "
                        + "every channel reports more sales than it costs");
        assertThat(returns(channel("A", 3, 1.1, 5), channel("B", 2.5, 1.2, 4), channel("C", 2, 1.3, 4))
                        .title())
                .isEqualTo("The channels’ returns cannot be separated; every channel reports more sales than it costs");
    }

    @Test
    void aLossIsOnlyProbableWhileTheRangeHoldsBreakEven() {
        assertThat(returns(channel("A", 3, 2, 4), channel("B", 0.8, 0.5, 1.2)).title())
                .isEqualTo("A clearly returns most; B probably reports less than it costs");
        assertThat(returns(channel("A", 3, 2, 4), channel("B", 0.5, 0.3, 0.9)).title())
                .isEqualTo("A clearly returns most; B reports less than it costs");
        assertThat(returns(channel("A", 3, 2, 4), channel("B", 1.2, 0.7, 1.9)).title())
                .isEqualTo("A clearly returns most; whether B brings back its cost is open");
    }

    @Test
    void oneChannelIsNotCompared() {
        assertThat(returns(channel("Meta", 2.87, 2.5, 3.2)).title())
                .isEqualTo("Meta reports 2.87 back per 1 EUR spent");
    }

    @Test
    void noSpendIsSaid() {
        var none = new ChannelReturn(new ChannelKey("m", "Meta", 0), 0, 0, Optional.empty(), Optional.empty());
        var words = new ReturnWords(
                WORDS,
                ExampleReport.retail().cover(),
                new Totals(BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty(), Optional.empty(), Optional.empty()),
                new Returns(List.of(none), Optional.of(1.0), Returns.RangeBasis.WEEKS_RESAMPLED));
        assertThat(words.title()).isEqualTo("No channel spent anything in this period");
        assertThat(words.headline()).isEqualTo("No spend is on record for this period.");
    }

    @Test
    void manyNamesAreCutShort() {
        var many = new ChannelReturn[40];
        Arrays.setAll(many, i -> channel("Channel " + (i + 1), 3 - i * 0.01, 1.5, 4));
        assertThat(returns(many).title()).startsWith("The channels’ returns cannot be separated");
        assertThat(WORDS.list(List.of("A", "B", "C", "D"))).isEqualTo("A, B, C and D");
        assertThat(WORDS.list(List.of("A", "B", "C", "D", "E"))).isEqualTo("A, B, C and 2 others");
    }

    @Test
    void theHeadlineOfThePlanFollowsItsGain() {
        var plan = ExampleReport.retail().plan().orElseThrow();
        assertThat(new PlanWords(WORDS, plan).headline())
                .isEqualTo("Moving 8.6\u202fk a week from Meta and LinkedIn to TikTok, Google and Klaviyo e-mail "
                        + "should add 70.9\u202fk reported sales.");
        assertThat(new PlanWords(WORDS, unreliable(plan)).headline())
                .isEqualTo("No other split of the budget is reliably better.");
        assertThat(new PlanWords(WORDS, unreliable(plan)).gain())
                .isEqualTo("No reliable improvement: the 90 % range of the gain is −20 to 60\u202fk, "
                        + "and the chance of any gain is 70\u202f%.");
    }

    @Test
    void bindingLimitsAreSaidInWords() {
        var plan = ExampleReport.retail().plan().orElseThrow();
        assertThat(new PlanWords(WORDS, plan).binding())
                .containsExactly(
                        "Google stays at 44\u202fk because its upper limit is 44\u202fk.",
                        "LinkedIn stays at 4\u202fk because its lower limit is 4\u202fk.",
                        "Amazon stays at 16\u202fk because it is locked.",
                        "Klaviyo e-mail stays at 3\u202fk because its upper limit is 3\u202fk.");
    }

    @Test
    void theCertificateStatesValueBoundAndGap() {
        var plan = ExampleReport.retail().plan().orElseThrow();
        assertThat(new PlanWords(WORDS, plan).certificate())
                .isEqualTo("Proven best under the fitted curves: the plan brings 405\u202f017.63 sales a week, and no"
                        + " plan within these limits can bring more than 405\u202f017.79 (gap below"
                        + " 0.0001\u202f%).");
    }

    @Test
    void aScenarioWithinItsRangeIsNoDifference() {
        var base = row("Plan", 500, Optional.empty());
        var close = row("Cheap", 490, Optional.of(new Estimate(-10, -30, 12)));
        var far = row("Dear", 400, Optional.of(new Estimate(-100, -150, -55)));
        assertThat(scenarios(base, close).title()).isEqualTo("No scenario can be told apart from “Plan”");
        assertThat(scenarios(base, close, far).title()).isEqualTo("Dear: 100 sales below “Plan”");
        assertThat(scenarios(base).title()).isEqualTo("Plan brings 500 sales on average");
    }

    @Test
    void dayPartsStateOnlyWhatIsSignificant() {
        var dayparts = ExampleReport.retail().dayparts().orElseThrow();
        var words = new DaypartWords(WORDS, dayparts);
        assertThat(words.title()).isEqualTo("18:00\u00a0–\u00a023:00 brings 45\u202f% more clicks per EUR, every day");
        assertThat(words.when(dayparts.patterns().get(2))).isEqualTo("Saturday and Sunday, 11:00\u00a0–\u00a017:00");
        assertThat(words.prediction(dayparts.prediction().orElseThrow()))
                .isEqualTo("+9.7\u202f% clicks a day for the same money: +810 (90 % range 0.42 to 1.20\u202fk) on"
                        + " 8.31\u202fk with an even split, as reported by the platforms, if the hours stay as"
                        + " they were.");
    }

    @Test
    void certaintyHasWords() {
        assertThat(WORDS.sure(0.996)).isEqualTo("very sure, above 99\u202f%");
        assertThat(WORDS.sure(0.96)).isEqualTo("sure, 96\u202f%");
        assertThat(WORDS.sure(0.88)).isEqualTo("fairly sure, 88\u202f%");
        assertThat(WORDS.sure(0.5)).isEqualTo("not sure, 50\u202f%");
    }

    @Test
    void theBadgeNamesAtMostThreeFindings() {
        var findings = new ArrayList<Health.Finding>();
        for (var kind : Health.Kind.values()) {
            findings.add(new Health.Finding(kind, List.of("Meta")));
        }
        var advice = new AdviceWords(WORDS, Optional.empty());
        assertThat(advice.healthSentence(new Health(Health.State.REVIEW, 1, findings.subList(0, 1))))
                .isEqualTo("One check passes. Meta: too few weeks with spend for a firm curve.");
        assertThat(advice.healthSentence(new Health(Health.State.REVIEW, 4, findings)))
                .startsWith("4 checks pass.")
                .endsWith("And 6 more findings.");
    }

    private static ReturnWords returns(ChannelReturn... channels) {
        Report example = ExampleReport.retail();
        return new ReturnWords(
                WORDS,
                example.cover(),
                example.totals(),
                new Returns(List.of(channels), Optional.of(1.0), Returns.RangeBasis.WEEKS_RESAMPLED));
    }

    private static ChannelReturn channel(String name, double roas, double low, double high) {
        return new ChannelReturn(
                new ChannelKey(name, name, 0),
                100,
                100 * roas,
                Optional.of(new Estimate(roas, low, high)),
                Optional.empty());
    }

    private static Plan unreliable(Plan plan) {
        return new Plan(
                plan.period(),
                plan.pace(),
                plan.current(),
                plan.recommended(),
                new Estimate(20_000, -20_000, 60_000),
                0.7,
                plan.certificate(),
                plan.marginal(),
                plan.rows(),
                plan.groups(),
                plan.curves());
    }

    private static Scenarios.Row row(String name, double mean, Optional<Estimate> difference) {
        return new Scenarios.Row(
                name, 100, mean, mean, mean, mean, Optional.empty(), Optional.empty(), Optional.empty(), difference);
    }

    private static ScenarioWords scenarios(Scenarios.Row... rows) {
        return new ScenarioWords(WORDS, new Scenarios(ExampleReport.PLANNED, 10_000, 0.95, 1, List.of(rows)));
    }
}
