package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.mix.MixChange;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixRows;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.Prior;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.text.Figures;
import io.outlay.text.MixWords;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A refit says what it changed and why.
class MixComparisonTest {
    private static final MixSampling FEW = new MixSampling(2, 300, 300, 0.8, 1);

    private final MixRequest request = Simulated.of(
                    110,
                    new double[][] {Simulated.bursts(110, 100, 1), Simulated.bursts(110, 60, 2)},
                    new double[] {0.4, 0.2},
                    new double[] {3, 2},
                    new double[] {300, 200},
                    15,
                    5)
            .request()
            .withSampling(FEW);

    private static MixFit fit(MixRequest request) {
        return ((MixOutcome.Fitted) new MixFitter(Parallel.serial(), () -> 0).fit(request, Monitor.silent())).fit();
    }

    private static List<MixChange.Kind> kinds(MixChange change) {
        return change.reasons().stream().map(MixChange.Reason::kind).toList();
    }

    private static MixRequest first(MixRequest request, int weeks) {
        return request.withRows(new MixRows(
                        request.dates().subList(0, weeks), request.outcome().subList(0, weeks), request.geo(), 0))
                .withMedia(request.media().stream()
                        .map(media -> new io.outlay.domain.mix.MixMedia(
                                media.id(),
                                media.exposure().subList(0, weeks),
                                media.spend().subList(0, weeks),
                                media.history(),
                                media.family(),
                                media.adstock(),
                                media.priors()))
                        .toList());
    }

    @Test
    void newWeeksAndChance() {
        var earlier = first(request, 104);
        var change = MixComparison.of(earlier, fit(earlier), request, fit(request));
        assertThat(kinds(change)).containsExactly(MixChange.Kind.WEEKS_ADDED);
        assertThat(change.reasons().getFirst().figures())
                .containsExactly("6", request.dates().getLast().toString());
        assertThat(change.channels())
                .allSatisfy(channel -> assertThat(channel.cause()).isIn(MixChange.Cause.NOISE, MixChange.Cause.DATA));
        var words = new MixWords(Text.english(), Figures.english(), UnaryOperator.identity());
        assertThat(words.sentences(change).getFirst()).startsWith("6 weeks were added");
        assertThat(words.sentences(change)).hasSize(3);
    }

    @Test
    void anotherSeedIsNoiseAndABeliefIsASetting() {
        var before = fit(request);
        var reseeded = request.withSampling(new MixSampling(2, 300, 300, 0.8, 2));
        var chance = MixComparison.of(request, before, reseeded, fit(reseeded));
        assertThat(kinds(chance)).containsExactly(MixChange.Kind.SAMPLING);
        assertThat(chance.channels()).extracting(MixChange.Channel::cause).containsOnly(MixChange.Cause.NOISE);
        double returned = before.channels().getFirst().roas().orElseThrow().value();
        var believed = request.withMedia(List.of(
                request.media()
                        .getFirst()
                        .withPriors(Map.of("roas", Prior.probablyBetween(0.2 * returned, 0.25 * returned))),
                request.media().getLast()));
        var change = MixComparison.of(request, before, believed, fit(believed));
        assertThat(kinds(change)).containsExactly(MixChange.Kind.BELIEF);
        assertThat(change.channels().getFirst().cause()).isEqualTo(MixChange.Cause.SETTINGS);
        assertThat(change.channels().getFirst().change()).isLessThan(-0.1);
    }

    @Test
    void restatedDataAreNamed() {
        var outcome = new ArrayList<>(request.outcome());
        outcome.set(50, outcome.get(50) + 40);
        var restated = request.withOutcome(outcome);
        var fitted = fit(request);
        var change = MixComparison.of(request, fitted, restated, fitted);
        assertThat(kinds(change)).containsExactly(MixChange.Kind.OUTCOME_RESTATED);
        assertThat(change.newData()).isTrue();
        var same = MixComparison.of(request, fitted, request, fitted);
        assertThat(same.reasons()).isEmpty();
        assertThat(new MixWords(Text.english(), Figures.english(), UnaryOperator.identity()).sentences(same))
                .contains("The same model on the same data.");
    }
}
