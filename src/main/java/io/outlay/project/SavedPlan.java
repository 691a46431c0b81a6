package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.study.ChannelSpend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A split of the budget that the person keeps under a name, with what was expected of it when it was saved.
///
/// @param plan        dates it was made for
/// @param weeklyTotal its budget per week
/// @param spends      per week
/// @param outcome     mean over the whole plan
/// @param gain        mean over the whole plan, against today's split
/// @param low         5 % point of the gain
/// @param high        95 % point of the gain
/// @param probability P(gain > 0)
public record SavedPlan(
        String name,
        LocalDate savedOn,
        Period plan,
        BigDecimal weeklyTotal,
        List<ChannelSpend> spends,
        double outcome,
        double gain,
        double low,
        double high,
        double probability) {

    public SavedPlan {
        spends = List.copyOf(spends);
    }

    public SavedPlan named(String other) {
        return new SavedPlan(other, savedOn, plan, weeklyTotal, spends, outcome, gain, low, high, probability);
    }
}
