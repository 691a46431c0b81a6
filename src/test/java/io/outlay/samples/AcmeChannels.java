package io.outlay.samples;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import java.util.List;

/// The seven advertising accounts of the invented retailer and the curves they follow, in EUR per week.
final class AcmeChannels {
    private static final String NAME = "Acme Retail GmbH";
    private static final List<Double> EVEN = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);

    /// Google's orders come on weekends.
    static final List<Double> WEEKEND = List.of(0.92, 0.90, 0.90, 0.92, 0.98, 1.30, 1.35);

    /// Saturated: flat from about 25 000 a week on, and spends far more.
    static final ChannelPlan META = new ChannelPlan(
            "meta",
            "META",
            "1048576203984411",
            NAME,
            "EUR",
            CurveShape.of(CurveFamily.EXPONENTIAL, 150_000, 9_000),
            0.07,
            82,
            EVEN,
            List.of(
                    new CampaignPlan(
                            "120215550010430001",
                            "Prospecting | DE+AT | Broad",
                            "OUTCOME_SALES",
                            0.50,
                            0.8,
                            7.4,
                            0.011),
                    new CampaignPlan("120215550010430002", "Catalogue | DE+AT", "OUTCOME_SALES", 0.30, 1.1, 6.6, 0.014),
                    new CampaignPlan(
                            "120215550010430003", "Retargeting – 30 days", "OUTCOME_SALES", 0.20, 1.5, 9.8, 0.019)));
    static final SpendPattern META_SPEND = new SpendPattern(48_000, 0.9, 0.16, 0.12, 0.10, 0.45, 0.05, 1.3, 1.6);

    /// S-shaped; the channel with the hours of the day.
    static final ChannelPlan GOOGLE = new ChannelPlan(
            "google",
            "GOOGLE_ADS",
            "4417120985",
            NAME,
            "EUR",
            CurveShape.of(CurveFamily.HILL, 240_000, 24_000, 1.7),
            0.08,
            84,
            WEEKEND,
            List.of(
                    new CampaignPlan("20871034401", "Search | Generic", "", 0.45, 1.0, 42, 0.052),
                    new CampaignPlan("20871034402", "Search | Brand", "", 0.15, 1.9, 60, 0.140),
                    new CampaignPlan("20871034403", "PMax – Feed DE+AT", "", 0.40, 0.8, 14, 0.016)));
    static final SpendPattern GOOGLE_SPEND = new SpendPattern(40_000, 1.0, 0.32, 0.08, 0.12, 0.40, 0.06, 1.5, 2.1);

    /// Under-spent: far below half-saturation in most weeks, some pushes show what it could do.
    static final ChannelPlan TIKTOK = new ChannelPlan(
            "tiktok",
            "TIKTOK",
            "7182930465512001",
            NAME,
            "EUR",
            CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 110_000, 16_000),
            0.09,
            58,
            EVEN,
            List.of(
                    new CampaignPlan("1714125042601001", "TT | Creators, DE", "", 0.60, 1.1, 4.9, 0.009),
                    new CampaignPlan("1714125042601002", "TT | UGC | AT", "", 0.40, 0.9, 4.4, 0.010)));
    static final SpendPattern TIKTOK_SPEND = new SpendPattern(5_600, 0.5, 0.35, 0.06, 0.0, 0.0, 0.12, 2.2, 6.5);

    /// Cannot be told apart: spends nearly the same every week, and what changes follows Microsoft.
    static final ChannelPlan LINKEDIN = new ChannelPlan(
            "linkedin",
            "LINKEDIN",
            "508822417",
            NAME,
            "EUR",
            CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 60_000, 14_000),
            0.10,
            140,
            EVEN,
            List.of(
                    new CampaignPlan("331907001", "Corporate gifts, HR leads", "", 0.55, 1.0, 34, 0.0065),
                    new CampaignPlan("331907002", "Employer brand", "", 0.45, 1.0, 31, 0.0060)));
    static final double LINKEDIN_LEVEL = 8_800;

    static final ChannelPlan AMAZON = new ChannelPlan(
            "amazon",
            "AMAZON_ADS",
            "",
            NAME,
            "EUR",
            CurveShape.of(CurveFamily.LOGARITHMIC, 38_000, 6_000),
            0.08,
            46,
            EVEN,
            List.of(
                    new CampaignPlan("", "SP - Auto - Home", "Automatic targeting", 0.40, 0.8, 8.2, 0.0085),
                    new CampaignPlan("", "SP - Exact - Brand", "Manual targeting", 0.25, 1.5, 8.9, 0.0120),
                    new CampaignPlan("", "SP - Category - Kitchen", "Manual targeting", 0.35, 0.9, 7.6, 0.0080)));
    static final SpendPattern AMAZON_SPEND = new SpendPattern(18_500, 0.9, 0.35, 0.07, 0.05, 0.35, 0.06, 1.6, 2.3);

    static final ChannelPlan MICROSOFT = new ChannelPlan(
            "microsoft",
            "MICROSOFT_ADS",
            "150988431",
            NAME,
            "EUR",
            CurveShape.of(CurveFamily.LOGISTIC, 52_000, 0.00018),
            0.09,
            88,
            EVEN,
            List.of(
                    new CampaignPlan("418820101", "Bing | Brand", "", 0.30, 1.5, 48, 0.060),
                    new CampaignPlan("418820102", "Bing | Generic, DE+AT", "", 0.70, 0.8, 33, 0.035)));
    static final SpendPattern MICROSOFT_SPEND = new SpendPattern(8_600, 0.4, 0.38, 0.08, 0.08, 0.35, 0.07, 1.7, 2.4);

    /// Text messages; what they cost is in the report.
    static final ChannelPlan KLAVIYO_SMS = new ChannelPlan(
            "klaviyo",
            "KLAVIYO",
            "",
            NAME,
            "EUR",
            CurveShape.of(CurveFamily.EXPONENTIAL, 24_000, 1_700),
            0.10,
            71,
            EVEN,
            List.of(
                    new CampaignPlan("SmsCrt", "SMS | Abandoned basket", "sms", 0.60, 1.2, 78, 0.085),
                    new CampaignPlan("SmsStk", "SMS | Back in stock", "sms", 0.40, 0.8, 78, 0.070)));
    static final SpendPattern KLAVIYO_SPEND = new SpendPattern(2_500, 0.6, 0.38, 0.08, 0.05, 0.35, 0.06, 1.5, 2.0);

    /// E-mails cost nothing the report knows. The curve is a line on the messages sent, only to make up figures.
    static final ChannelPlan KLAVIYO_EMAIL = new ChannelPlan(
            "klaviyo_email",
            "KLAVIYO",
            "",
            NAME,
            "EUR",
            CurveShape.of(CurveFamily.LINEAR, 1.0),
            0.10,
            69,
            EVEN,
            List.of(
                    new CampaignPlan("EmlWel", "E-mail | Welcome series", "email", 0.55, 1.3, 520, 0.022),
                    new CampaignPlan("EmlWin", "E-mail | Win-back", "email", 0.45, 0.7, 520, 0.012)));
    static final SpendPattern EMAIL_WORTH = new SpendPattern(26_000, 0.8, 0.08, 0, 0, 0, 0, 1, 1);

    private AcmeChannels() {}
}
