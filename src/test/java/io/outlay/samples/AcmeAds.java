package io.outlay.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Three years of the retailer's advertising, made from the plans of [AcmeChannels] and one seed.
record AcmeAds(
        AdHistory meta,
        AdHistory google,
        AdHistory tiktok,
        AdHistory linkedin,
        AdHistory amazon,
        AdHistory microsoft,
        AdHistory sms,
        AdHistory email,
        List<CampaignHour> metaHours,
        List<CampaignHour> googleHours) {
    static final long SEED = 20_260_705;
    static final LocalDate FIRST = LocalDate.of(2023, 7, 3);
    static final int WEEKS = 156;
    static final LocalDate LAST = FIRST.plusWeeks(WEEKS).minusDays(1);
    static final LocalDate FIRST_HOURLY = LAST.minusDays(89);

    static AcmeAds made() {
        var meta = history(AcmeChannels.META, AcmeChannels.META_SPEND, 1);
        var google = history(AcmeChannels.GOOGLE, AcmeChannels.GOOGLE_SPEND, 2);
        var microsoftSpend = AcmeChannels.MICROSOFT_SPEND.weeks(FIRST, WEEKS, new Dice(SEED, 60));
        var linkedinSpend = lockstep(microsoftSpend, new Dice(SEED, 40));
        return new AcmeAds(
                meta,
                google,
                history(AcmeChannels.TIKTOK, AcmeChannels.TIKTOK_SPEND, 15),
                new AdHistory(AcmeChannels.LINKEDIN, FIRST, linkedinSpend, new Dice(SEED, 41)),
                history(AcmeChannels.AMAZON, AcmeChannels.AMAZON_SPEND, 5),
                new AdHistory(AcmeChannels.MICROSOFT, FIRST, microsoftSpend, new Dice(SEED, 61)),
                history(AcmeChannels.KLAVIYO_SMS, AcmeChannels.KLAVIYO_SPEND, 7),
                history(AcmeChannels.KLAVIYO_EMAIL, AcmeChannels.EMAIL_WORTH, 8),
                hours(meta, 11),
                hours(google, 12));
    }

    /// The channels with a budget, in the order of the palette.
    List<AdHistory> paid() {
        return List.of(meta, google, tiktok, linkedin, amazon, microsoft, sms);
    }

    private static AdHistory history(ChannelPlan plan, SpendPattern pattern, int stream) {
        var spend = pattern.weeks(FIRST, WEEKS, new Dice(SEED, 10 * stream));
        return new AdHistory(plan, FIRST, spend, new Dice(SEED, 10 * stream + 1));
    }

    private static double[] lockstep(double[] leader, Dice dice) {
        double mean = 0;
        for (double spend : leader) {
            mean += spend / leader.length;
        }
        var spend = new double[leader.length];
        for (int week = 0; week < spend.length; week++) {
            spend[week] = AcmeChannels.LINKEDIN_LEVEL * (1 + 0.03 * (leader[week] / mean - 1)) * dice.jitter(0.002);
        }
        return spend;
    }

    private static List<CampaignHour> hours(AdHistory history, int stream) {
        var dice = new Dice(SEED, 1000 + stream);
        var hours = new ArrayList<CampaignHour>();
        for (var day : history.days()) {
            if (!day.date().isBefore(FIRST_HOURLY)) {
                hours.addAll(DayCurve.EVENING.split(day, dice));
            }
        }
        return List.copyOf(hours);
    }
}
