package io.outlay.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Daily reports of a company that sells rarely: requests arrive by chance at the rate of the channel's curve, a few
/// of them become sales on the same day.
final class LeadHistory {
    private static final double[] WEEKDAY = {1.25, 1.35, 1.35, 1.25, 1.0, 0.4, 0.4};

    private final ChannelPlan plan;
    private final List<CampaignDay> days = new ArrayList<>();

    /// @param plan       its curve gives requests per week, its order the value of a sale
    /// @param dailySpend in cents, by day from `first`
    /// @param close      chance that a request becomes a sale
    LeadHistory(ChannelPlan plan, LocalDate first, long[] dailySpend, double close, Dice dice) {
        this.plan = plan;
        var curve = io.outlay.engine.curves.Curves.of(plan.curve());
        var shares = plan.campaigns().stream().mapToDouble(CampaignPlan::share).toArray();
        for (int day = 0; day < dailySpend.length; day++) {
            if (dailySpend[day] == 0) {
                continue;
            }
            double weekly = 0;
            int monday = day - day % 7;
            for (int i = monday; i < monday + 7; i++) {
                weekly += dailySpend[i] / 100.0;
            }
            long[] spends = Shares.of(dailySpend[day], shares);
            for (int i = 0; i < spends.length; i++) {
                var campaign = plan.campaigns().get(i);
                double rate = curve.value(weekly) / 7 * WEEKDAY[day % 7] * spends[i] / dailySpend[day];
                days.add(report(campaign, first.plusDays(day), spends[i], dice.poisson(rate), close, dice));
            }
        }
    }

    private CampaignDay report(CampaignPlan campaign, LocalDate date, long spend, int leads, double close, Dice dice) {
        long impressions = StrictMath.round(spend / 100.0 / campaign.cpm() * 1000 * dice.jitter(0.15));
        long clicks = StrictMath.max(leads, StrictMath.round(impressions * campaign.ctr() * dice.jitter(0.25)));
        long linkClicks = StrictMath.max(leads, clicks * 4 / 5);
        long sales = 0;
        long revenue = 0;
        for (int lead = 0; lead < leads; lead++) {
            if (dice.chance(close)) {
                sales++;
                revenue += StrictMath.round(plan.order() * 100 * dice.jitter(0.35));
            }
        }
        boolean countsRequests = plan.platform().equals("GOOGLE_ADS");
        long reach = StrictMath.max(1, impressions * 3 / 4);
        long conversions = countsRequests ? leads : sales;
        return new CampaignDay(
                campaign,
                date,
                spend,
                impressions,
                clicks,
                linkClicks,
                reach,
                2 * conversions,
                revenue,
                countsRequests ? 0 : leads);
    }

    ChannelPlan plan() {
        return plan;
    }

    List<CampaignDay> days() {
        return List.copyOf(days);
    }

    /// Cents per week from `first`, weeks without reports as 0.
    List<Long> weekly(LocalDate first, int weeks, java.util.function.ToLongFunction<CampaignDay> figure) {
        var sums = new long[weeks];
        for (var day : days) {
            sums[(int) ((day.date().toEpochDay() - first.toEpochDay()) / 7)] += figure.applyAsLong(day);
        }
        return java.util.Arrays.stream(sums).boxed().toList();
    }
}
