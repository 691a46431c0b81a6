package io.outlay.domain.study;

import java.util.List;

/// How to spend a split week by week.
///
/// @param split  spend of the whole plan, one per channel of the study, in its order
/// @param rules  weeks that a person decided about
/// @param season factor of the response per week of the plan and after; empty where returns are the same all year
public record WeeksQuestion(List<ChannelSpend> split, List<WeekRule> rules, List<Double> season) {
    public WeeksQuestion {
        split = List.copyOf(split);
        rules = List.copyOf(rules);
        season = List.copyOf(season);
    }
}
