package io.outlay.feature.data.tab;

import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.Figure;
import io.outlay.domain.insight.GroupKey;
import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.MissingAmount;
import io.outlay.project.PlatformNames;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Optional;

/// Figures and groups in the person's words.
public record FigureWords(Text text, Figures figures) {
    private static final String UNKNOWN = "–";

    public String metric(Metric metric) {
        return text.say("data.metric." + metric.id());
    }

    public String dimension(Dimension dimension) {
        return text.say("data.dimension." + dimension.id());
    }

    /// As it stands in a table; a dash where it is unknown.
    public String figure(Metric metric, Figure figure) {
        return figure.value().map(value -> exact(metric, value)).orElse(UNKNOWN);
    }

    private String exact(Metric metric, BigDecimal value) {
        return switch (metric.unit()) {
            case MONEY -> figures.number(value, 2);
            case COUNT ->
                figures.number(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
            case SHARE -> figures.percent(value.doubleValue());
            case RATIO -> figures.ratio(value.doubleValue());
        };
    }

    /// As it stands at an axis or in a chart.
    public String compact(Metric metric, double value) {
        return switch (metric.unit()) {
            case MONEY, COUNT -> figures.compact(value);
            case SHARE -> figures.percent(value);
            case RATIO -> figures.ratio(value);
        };
    }

    /// A group of a dimension.
    public String group(Dimension dimension, GroupKey key) {
        if (key.id().isEmpty()) {
            return text.say("data.group.none");
        }
        return switch (dimension) {
            case PLATFORM -> PlatformNames.of(key.id());
            case WEEKDAY -> DayOfWeek.valueOf(key.id()).getDisplayName(TextStyle.FULL_STANDALONE, text.locale());
            case SEASON -> text.say("data.season." + key.id());
            case LEVEL -> text.say("data.group.level." + key.id());
            case ACCOUNT, CHANNEL, CAMPAIGN, TAG, DAY, ISO_WEEK, MONTH, QUARTER, FISCAL_YEAR, HOLIDAY, EVENT ->
                key.label().isEmpty() ? key.id() : key.label();
        };
    }

    /// Why figures are unknown: the first amount without an exchange rate.
    public String missing(MissingAmount missing) {
        var currency = missing.currency().isEmpty() ? text.say("health.currency.unknown") : missing.currency();
        return missing.others() == 0
                ? text.say("data.missing", currency, figures.date(missing.date()))
                : text.say("data.missing.more", currency, figures.date(missing.date()), missing.others());
    }

    /// The first reason among figures.
    public static Optional<MissingAmount> firstMissing(Iterable<Figure> all) {
        for (var figure : all) {
            if (figure.missing().isPresent()) {
                return figure.missing();
            }
        }
        return Optional.empty();
    }
}
