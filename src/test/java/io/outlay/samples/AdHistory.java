package io.outlay.samples;

import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a channel's platform reports day by day: the week's revenue follows the channel's curve at the week's spend,
/// and both are spread over days and campaigns so that the parts add up to the cent.
final class AdHistory {
    private static final double[] SPEND_BY_WEEKDAY = {1.0, 0.98, 1.0, 1.02, 1.08, 0.97, 0.95};

    /// Weeks with little spend cannot miss by more than this part of what they return.
    private static final double LARGEST_RELATIVE_SD = 0.25;

    private final ChannelPlan plan;
    private final double errorSd;
    private final List<Long> spend = new ArrayList<>();
    private final List<Long> revenue = new ArrayList<>();
    private final List<CampaignDay> days = new ArrayList<>();

    /// @param firstWeek  a Monday
    /// @param weeklySpend in whole units of currency per week
    AdHistory(ChannelPlan plan, LocalDate firstWeek, double[] weeklySpend, Dice dice) {
        this.plan = plan;
        Curve curve = Curves.of(plan.curve());
        errorSd =
                plan.noise() * curve.value(Arrays.stream(weeklySpend).average().orElse(0));
        for (int week = 0; week < weeklySpend.length; week++) {
            long cents = StrictMath.round(weeklySpend[week] * 100);
            double expected = curve.value(cents / 100.0);
            double error = StrictMath.min(errorSd, LARGEST_RELATIVE_SD * expected) * dice.normalWithin(3);
            long reported = StrictMath.round((expected + error) * 100);
            spend.add(cents);
            revenue.add(reported);
            spread(firstWeek.plusWeeks(week), cents, reported, dice);
        }
    }

    private void spread(LocalDate monday, long spendOfWeek, long revenueOfWeek, Dice dice) {
        int campaigns = plan.campaigns().size();
        var spendWeights = new double[7 * campaigns];
        for (int i = 0; i < spendWeights.length; i++) {
            spendWeights[i] =
                    plan.campaigns().get(i % campaigns).share() * SPEND_BY_WEEKDAY[i / campaigns] * dice.jitter(0.12);
        }
        long[] spends = Shares.of(spendOfWeek, spendWeights);
        var revenueWeights = new double[spends.length];
        for (int i = 0; i < spends.length; i++) {
            revenueWeights[i] = spends[i]
                    * plan.campaigns().get(i % campaigns).efficiency()
                    * plan.weekdays().get(i / campaigns)
                    * dice.jitter(0.15);
        }
        long[] revenues = Shares.of(revenueOfWeek, revenueWeights);
        for (int i = 0; i < spends.length; i++) {
            days.add(day(
                    plan.campaigns().get(i % campaigns), monday.plusDays(i / campaigns), spends[i], revenues[i], dice));
        }
    }

    private CampaignDay day(CampaignPlan campaign, LocalDate date, long spend, long revenue, Dice dice) {
        long impressions = StrictMath.round(spend / 100.0 / campaign.cpm() * 1000 * dice.jitter(0.08));
        long clicks = StrictMath.min(impressions, StrictMath.round(impressions * campaign.ctr() * dice.jitter(0.08)));
        long linkClicks = StrictMath.round(clicks * dice.uniform(0.76, 0.84));
        long reach = StrictMath.round(impressions * dice.uniform(0.68, 0.8));
        double orders = revenue / 100.0 / plan.order() * dice.jitter(0.06);
        long halves = revenue == 0 ? 0 : StrictMath.max(2, StrictMath.round(2 * orders));
        if (!plan.platform().equals("GOOGLE_ADS")) {
            halves += halves % 2;
        }
        return new CampaignDay(campaign, date, spend, impressions, clicks, linkClicks, reach, halves, revenue, 0);
    }

    /// Standard deviation of the weekly error, in whole units of currency.
    double errorSd() {
        return errorSd;
    }

    ChannelPlan plan() {
        return plan;
    }

    /// Cents per week.
    List<Long> weeklySpend() {
        return List.copyOf(spend);
    }

    /// Cents per week.
    List<Long> weeklyRevenue() {
        return List.copyOf(revenue);
    }

    /// By date, then in the order of the campaigns.
    List<CampaignDay> days() {
        return List.copyOf(days);
    }
}
