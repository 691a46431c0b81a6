package io.outlay.project;

import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import io.outlay.domain.mix.MixRoles;
import io.outlay.domain.mix.MixSettings;
import io.outlay.domain.mix.MixSource;
import io.outlay.workspace.DataSummary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The mix model of a project in which nobody has stated one: the shop's revenue, all channels, and the series whose
/// names say that they are causes rather than effects.
final class MixDefaults {
    static final String SHOP_REVENUE = "shop_revenue";

    private static final List<String> CAUSES = List.of(
            "price",
            "promo",
            "discount",
            "sale_day",
            "holiday",
            "event",
            "weather",
            "temperature",
            "competitor",
            "stock",
            "closed",
            "covid",
            "strike");

    private MixDefaults() {}

    /// Whether a series explains the outcome rather than being one: known only from its name.
    static boolean explains(String series) {
        var name = series.toLowerCase(Locale.ROOT);
        return CAUSES.stream().anyMatch(name::contains);
    }

    static MixSettings of(DataSummary summary, String currency, List<ChannelDay> days) {
        var controls = summary.series().stream()
                .map(DataSummary.Series::name)
                .filter(MixDefaults::explains)
                .distinct()
                .toList();
        return MixSettings.of(new MixRoles(outcome(summary, currency, days), Optional.empty(), Map.of(), controls));
    }

    private static MixSource outcome(DataSummary summary, String currency, List<ChannelDay> days) {
        var own = summary.series().stream()
                .filter(series -> !explains(series.name()))
                .toList();
        Optional<MixSource> series = own.stream()
                .filter(each -> each.unit().equals(currency))
                .sorted(java.util.Comparator.comparing(each -> !each.name().equals(SHOP_REVENUE)))
                .map(each -> (MixSource) new MixSource.Series(each.name()))
                .findFirst();
        return series.orElseGet(() -> new MixSource.Reported(
                days.stream().anyMatch(day -> day.sums().containsKey(Measure.REVENUE))
                        ? Measure.REVENUE
                        : Measure.CONVERSIONS));
    }
}
