package io.outlay.samples;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import java.util.List;

/// The three advertising accounts of the invented software company; the curves give requests per week.
final class B2bChannels {
    private static final String NAME = "Ledgerline Inc.";
    private static final List<Double> EVEN = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);

    static final ChannelPlan GOOGLE = new ChannelPlan(
            "google",
            "GOOGLE_ADS",
            "6120447731",
            NAME,
            "USD",
            CurveShape.of(CurveFamily.HILL, 9, 1_800, 1.2),
            0,
            2_400,
            EVEN,
            List.of(
                    new CampaignPlan("21760050101", "Search | Invoicing software", "", 0.7, 1, 95, 0.034),
                    new CampaignPlan("21760050102", "Search | Brand", "", 0.3, 1, 70, 0.090)));

    static final ChannelPlan LINKEDIN = new ChannelPlan(
            "linkedin",
            "LINKEDIN",
            "509100283",
            NAME,
            "USD",
            CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 8, 3_000),
            0,
            3_100,
            EVEN,
            List.of(
                    new CampaignPlan("402218001", "Finance leads, US", "", 0.6, 1, 62, 0.0055),
                    new CampaignPlan("402218002", "Lookalike, controllers", "", 0.4, 1, 58, 0.0050)));

    static final ChannelPlan META = new ChannelPlan(
            "meta",
            "META",
            "2087651140093312",
            NAME,
            "USD",
            CurveShape.of(CurveFamily.EXPONENTIAL, 5, 700),
            0,
            1_900,
            EVEN,
            List.of(
                    new CampaignPlan("120231180070220001", "Lead ads | US", "OUTCOME_LEADS", 0.6, 1, 16, 0.009),
                    new CampaignPlan(
                            "120231180070220002", "Retargeting | Site visitors", "OUTCOME_SALES", 0.4, 1, 19, 0.013)));

    private B2bChannels() {}
}
