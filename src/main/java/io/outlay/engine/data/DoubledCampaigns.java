package io.outlay.engine.data;

import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.CampaignDay;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds campaigns of one platform that are there twice under different keys: the same spend to the cent on nearly all
/// days that both have. That happens when an account is exported once with its id and once without.
final class DoubledCampaigns {
    private static final int FEWEST_DAYS = 5;
    private static final double NEARLY_ALL = 0.9;

    /// @param name  of the campaign
    /// @param spend that is counted twice, in the workspace currency
    record Pair(String name, double spend) {}

    private DoubledCampaigns() {}

    /// The one with the most spend first.
    static List<Pair> of(List<Campaign> campaigns) {
        var suspects = new TreeMap<String, List<Campaign>>();
        for (var campaign : campaigns) {
            var spend = campaign.sum(Measure.SPEND);
            if (spend.filter(sum -> sum.signum() > 0).isEmpty()) {
                continue;
            }
            var platform = campaign.entity().platform().code();
            suspects.computeIfAbsent(platform + "|=" + spend.get().stripTrailingZeros(), key -> new ArrayList<>())
                    .add(campaign);
            suspects.computeIfAbsent(
                            platform + "|" + campaign.name().strip().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(campaign);
        }
        Set<Campaign> told = new HashSet<>();
        var pairs = new ArrayList<Pair>();
        for (var group : suspects.values()) {
            for (int i = 1; i < group.size(); i++) {
                for (int j = 0; j < i && !told.contains(group.get(i)); j++) {
                    double twice = twice(group.get(j), group.get(i));
                    if (twice > 0 && !told.contains(group.get(j))) {
                        told.add(group.get(i));
                        pairs.add(new Pair(group.get(i).name(), twice));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::spend).reversed().thenComparing(Pair::name));
        return pairs;
    }

    /// Spend that both have on the same days; 0 when they are different campaigns.
    private static double twice(Campaign one, Campaign other) {
        var first = spend(one);
        int common = 0;
        int same = 0;
        double twice = 0;
        for (var day : spend(other).entrySet()) {
            var spent = first.get(day.getKey());
            if (spent != null) {
                common++;
                if (spent.compareTo(day.getValue()) == 0) {
                    same++;
                    twice += spent.doubleValue();
                }
            }
        }
        return common >= FEWEST_DAYS && same >= NEARLY_ALL * common ? twice : 0;
    }

    private static Map<LocalDate, BigDecimal> spend(Campaign campaign) {
        var spend = new HashMap<LocalDate, BigDecimal>();
        for (CampaignDay day : campaign.days()) {
            var sum = day.sums().get(Measure.SPEND);
            if (sum != null && sum.signum() > 0) {
                spend.put(day.date(), sum);
            }
        }
        return spend;
    }
}
