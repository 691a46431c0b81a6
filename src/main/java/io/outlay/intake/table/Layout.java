package io.outlay.intake.table;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.intake.value.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which headers a kind of table has, and what they mean.
///
/// @param id       such as `generic` or `google-ads-ui`
/// @param platform whose export it is; empty for a mapping, where the person says
/// @param roles    the columns that become facts
/// @param aside    normalised headers that are known and not used
/// @param decimal  the decimal sign when the figures leave it open
/// @param mapped   whether a person mapped it: then a missing column is theirs, and other columns are no surprise
public record Layout(
        String id,
        Optional<Platform> platform,
        List<Role> roles,
        List<String> aside,
        Optional<Character> decimal,
        boolean mapped) {

    /// The role of one column.
    ///
    /// @param header as the person or the platform writes it
    /// @param fact   a dimension of [Mapping], a measure's id, or `outcome:` and the name of a series
    public record Role(String header, String fact, boolean required) {

        Optional<Measure> measure() {
            return Measure.of(fact);
        }

        Optional<String> outcome() {
            return fact.startsWith("outcome:") ? Optional.of(fact.substring("outcome:".length())) : Optional.empty();
        }

        boolean number() {
            return measure().isPresent() || outcome().isPresent();
        }
    }

    public Layout {
        roles = List.copyOf(roles);
        aside = List.copyOf(aside);
    }

    static Layout of(Mapping mapping) {
        var roles = new ArrayList<Role>();
        mapping.columns().forEach((fact, header) -> roles.add(new Role(header, fact, true)));
        mapping.outcomes().forEach((series, header) -> roles.add(new Role(header, "outcome:" + series, true)));
        for (var header : mapping.segments()) {
            roles.add(new Role(header, "segment", true));
        }
        return new Layout("generic", Optional.empty(), roles, List.of(), Optional.empty(), true);
    }

    /// Layouts known without a mapping.
    static List<Layout> known() {
        return List.of(googleAdsCampaignReport());
    }

    boolean knows(String header) {
        return aside.contains(Names.header(header));
    }

    /// The campaign report as the Google Ads pages export it in English.
    private static Layout googleAdsCampaignReport() {
        return new Layout(
                "google-ads-ui",
                Optional.of(Platform.GOOGLE_ADS),
                List.of(
                        new Role("Campaign", "campaign_name", true),
                        new Role("Day", "date", true),
                        new Role("Cost", "spend", true),
                        new Role("Impr.", "impressions", true),
                        new Role("Clicks", "clicks", true),
                        new Role("Currency code", "currency", false),
                        new Role("Campaign ID", "campaign_id", false),
                        new Role("Hour of the day", "hour", false),
                        new Role("Campaign type", "objective", false),
                        new Role("Device", "segment", false),
                        new Role("Conversions", "conversions", false),
                        new Role("Conv. value", "revenue", false)),
                List.of(
                        "campaign status",
                        "campaign state",
                        "status",
                        "status reasons",
                        "budget",
                        "budget name",
                        "budget type",
                        "bid strategy type",
                        "optimization score",
                        "ctr",
                        "avg. cpc",
                        "avg. cpm",
                        "avg. cost",
                        "cost / conv.",
                        "conv. rate",
                        "conv. value / cost",
                        "interactions",
                        "interaction rate",
                        "quality score",
                        "search impr. share",
                        "search top is",
                        "search abs. top is",
                        "search lost is (rank)",
                        "search lost is (budget)"),
                Optional.of('.'),
                false);
    }
}
