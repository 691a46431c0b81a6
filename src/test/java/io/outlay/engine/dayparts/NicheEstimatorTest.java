package io.outlay.engine.dayparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartNiche;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.progress.Monitor;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NicheEstimatorTest {
    private static final DaypartRequest CVR = DaypartRequest.of(DaypartMetric.CVR, ZoneOffset.UTC);
    private static final DaypartRequest ROAS = DaypartRequest.of(DaypartMetric.ROAS, ZoneOffset.UTC);

    /// Small campaigns that share an evening peak, each with its own deviations.
    private static List<SimulatedCampaign> niche(int count, long seed) {
        var random = SimulatedCampaign.random(seed);
        var campaigns = new ArrayList<SimulatedCampaign>();
        for (int c = 0; c < count; c++) {
            var hours = new double[24];
            for (int hour = 0; hour < 24; hour++) {
                double shared = hour >= 18 && hour <= 21 ? 1.7 : hour < 6 ? 0.5 : 1;
                hours[hour] = shared * Math.exp(0.15 * random.nextGaussian());
            }
            campaigns.add(new SimulatedCampaign(
                    "c" + c, 8 + 20 * random.nextDouble(), 0.02 + 0.03 * random.nextDouble(), 50, 1, 0.1, hours));
        }
        return campaigns;
    }

    private static List<HourlySample> rows(List<SimulatedCampaign> campaigns, long seed) {
        var random = SimulatedCampaign.random(seed);
        var rows = new ArrayList<HourlySample>();
        campaigns.forEach(campaign -> rows.addAll(campaign.days(0, 30, random)));
        return rows;
    }

    private static Set<String> names(List<SimulatedCampaign> campaigns) {
        var names = new TreeSet<String>();
        campaigns.forEach(campaign -> names.add(campaign.name()));
        return names;
    }

    private static DaypartNiche estimate(DaypartRequest request, List<SimulatedCampaign> campaigns, long seed) {
        return new NicheEstimator()
                .estimate(request, rows(campaigns, seed), names(campaigns), Monitor.silent())
                .orElseThrow();
    }

    /// Index of each hour against the campaign's own ratio.
    private static double[] truth(SimulatedCampaign campaign) {
        double sum = 0;
        double weight = 0;
        for (int hour = 0; hour < 24; hour++) {
            sum += campaign.clicksAt(hour) * campaign.hours()[hour];
            weight += campaign.clicksAt(hour);
        }
        var truth = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            truth[hour] = campaign.hours()[hour] / (sum / weight);
        }
        return truth;
    }

    @Test
    void aNicheOfEightIsCloserToTheTruthThanEachCampaignAlone() {
        for (var request : List.of(CVR, ROAS)) {
            double raw = 0;
            double shrunken = 0;
            double cells = 0;
            for (int round = 0; round < 20; round++) {
                var campaigns = niche(8, 300 + round);
                var niche = estimate(request, campaigns, 900 + round);
                assertThat(niche.shared()).isTrue();
                for (int c = 0; c < 8; c++) {
                    var truth = truth(campaigns.get(c));
                    for (int hour = 0; hour < 24; hour++) {
                        var mine = niche.campaigns().get(c).hours().get(hour);
                        raw += (mine.raw() - truth[hour]) * (mine.raw() - truth[hour]);
                        shrunken += (mine.index() - truth[hour]) * (mine.index() - truth[hour]);
                        cells++;
                    }
                }
            }
            System.out.printf(
                    "%s, niche of eight: mean squared error %.4f shrunken, %.4f raw%n",
                    request.metric(), shrunken / cells, raw / cells);
            assertThat(shrunken).isLessThan(raw / 2);
        }
    }

    @Test
    void theFormulasHold() {
        var campaigns = niche(8, 1);
        var niche = estimate(CVR, campaigns, 2);
        double k = niche.k().orElseThrow();
        assertThat(k).isBetween(5.0, 500.0);
        for (var campaign : niche.campaigns()) {
            for (var hour : campaign.hours()) {
                assertThat(hour.index())
                        .isCloseTo(hour.borrowed() * hour.prior() + (1 - hour.borrowed()) * hour.raw(), within(1e-12));
                assertThat(hour.borrowed()).isBetween(0.0, 1.0);
            }
        }
        assertThat(niche.pattern().get(19)).isGreaterThan(1.2);
        assertThat(niche.pattern().get(3)).isLessThan(0.8);
    }

    @Test
    void fewerThanFiveCampaignsShareNothing() {
        for (var request : List.of(CVR, ROAS)) {
            var niche = estimate(request, niche(4, 1), 2);
            assertThat(niche.shared()).isFalse();
            assertThat(niche.campaigns())
                    .flatExtracting(DaypartNiche.Campaign::hours)
                    .allSatisfy(hour -> assertThat(hour.prior()).isEqualTo(1));
        }
    }

    @Test
    void strangersAreNotListenedTo() {
        var campaigns = niche(6, 1);
        var members = names(campaigns);
        members.remove("c5");
        var niche = new NicheEstimator()
                .estimate(CVR, rows(campaigns, 2), members, Monitor.silent())
                .orElseThrow();
        assertThat(niche.campaigns()).extracting(DaypartNiche.Campaign::name).doesNotContain("c5");
        assertThat(new NicheEstimator().estimate(CVR, rows(campaigns, 2), Set.of("x"), Monitor.silent()))
                .isEmpty();
    }
}
