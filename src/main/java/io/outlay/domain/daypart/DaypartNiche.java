package io.outlay.domain.daypart;

import java.util.List;
import java.util.OptionalDouble;

/// The hours of the day of campaigns of one kind, each estimated with the help of the others.
///
/// @param campaigns that could be compared, at least one
/// @param shared    whether there were enough campaigns (five) to learn from each other; if not, each leans on 1
/// @param k         weight of the niche's pattern in events of a count; absent for revenue
/// @param pattern   24 levels of all campaigns together, 1 is a campaign's own average; what a new campaign starts from
public record DaypartNiche(
        DaypartMetric metric, List<Campaign> campaigns, boolean shared, OptionalDouble k, List<Double> pattern) {
    /// Fewer campaigns neither share a pattern nor may it be passed on.
    public static final int LEAST_CAMPAIGNS = 5;

    public DaypartNiche {
        campaigns = List.copyOf(campaigns);
        pattern = List.copyOf(pattern);
    }

    /// @param name  of the campaign
    /// @param hours 24
    public record Campaign(String name, List<Hour> hours) {
        public Campaign {
            hours = List.copyOf(hours);
        }
    }

    /// One hour of one campaign; 1 is the campaign's own average.
    ///
    /// @param raw      as seen; 1 without samples
    /// @param index    with the help of the niche
    /// @param prior    level of the niche's other campaigns
    /// @param borrowed weight of the prior in `index`, in [0, 1]
    public record Hour(double raw, double index, double prior, double borrowed) {}
}
