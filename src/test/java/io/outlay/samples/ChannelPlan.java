package io.outlay.samples;

import io.outlay.domain.curve.CurveShape;
import java.util.List;

/// An advertising channel with its truth: what the platform reports in a week is `curve(spend of the week)` plus a
/// normal
/// error.
///
/// @param noise    standard deviation of the weekly error as a part of what the mean week's spend returns
/// @param order    mean value of one conversion
/// @param weekdays return per unit of spend by weekday, Monday first, relative
record ChannelPlan(
        String id,
        String platform,
        String accountId,
        String accountName,
        String currency,
        CurveShape curve,
        double noise,
        double order,
        List<Double> weekdays,
        List<CampaignPlan> campaigns) {

    ChannelPlan {
        weekdays = List.copyOf(weekdays);
        campaigns = List.copyOf(campaigns);
    }
}
