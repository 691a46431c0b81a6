package io.outlay.domain.study;

import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.FitLoss;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the person wants curves to be fitted, channel by channel.
///
/// @param channels by channel id, in its order; channels that are not here are fitted [Choice#AUTOMATIC]ally
public record FitChoices(Map<String, Choice> channels) {
    /// Every channel automatically.
    public static final FitChoices AUTOMATIC = new FitChoices(Map.of());

    public FitChoices {
        var asked = new TreeMap<>(channels);
        asked.values().removeIf(Choice.AUTOMATIC::equals);
        channels = Collections.unmodifiableMap(asked);
    }

    public Choice of(String channel) {
        return channels.getOrDefault(channel, Choice.AUTOMATIC);
    }

    public FitChoices with(String channel, Choice choice) {
        var changed = new TreeMap<>(channels);
        changed.put(channel, choice);
        return new FitChoices(changed);
    }

    /// @param family the only family to fit; absent: all of them, weighed by how well they fit
    /// @param loss   what the fit makes small
    /// @param carryOver how the effect may last, estimated with the curve; absent: in the week of the spend only
    public record Choice(Optional<CurveFamily> family, FitLoss loss, Optional<AdstockKind> carryOver) {
        public static final Choice AUTOMATIC = new Choice(Optional.empty(), FitLoss.SQUARES, Optional.empty());

        public Choice withFamily(Optional<CurveFamily> other) {
            return new Choice(other, loss, carryOver);
        }

        public Choice withLoss(FitLoss other) {
            return new Choice(family, other, carryOver);
        }

        public Choice withCarryOver(Optional<AdstockKind> other) {
            return new Choice(family, loss, other);
        }
    }
}
