package io.outlay.engine.scenarios;

import java.util.List;
import java.util.stream.Stream;

/// What one plan does with one channel, in terms of input columns. The media that a spend buys are the spend × its
/// factors ÷ its prices; the response to them × the effects counts for the part of the period that the channel runs.
///
/// @param spend   input that holds the amount before factors
/// @param factors of the spend
/// @param prices  of the media
/// @param effects on the response
/// @param running shares of the period in which the channel runs
record Treatment(int spend, List<Factor> factors, List<Factor> prices, List<Factor> effects, List<Factor> running) {

    Treatment {
        factors = List.copyOf(factors);
        prices = List.copyOf(prices);
        effects = List.copyOf(effects);
        running = List.copyOf(running);
    }

    static Treatment of(int spend) {
        return new Treatment(spend, List.of(), List.of(), List.of(), List.of());
    }

    Treatment spending(int other) {
        return new Treatment(other, List.of(), prices, effects, running);
    }

    Treatment scaled(Factor factor) {
        return new Treatment(spend, with(factors, factor), prices, effects, running);
    }

    Treatment priced(Factor price) {
        return new Treatment(spend, factors, with(prices, price), effects, running);
    }

    Treatment affected(Factor effect) {
        return new Treatment(spend, factors, prices, with(effects, effect), running);
    }

    Treatment runningFor(Factor share) {
        return new Treatment(spend, factors, prices, effects, with(running, share));
    }

    private static List<Factor> with(List<Factor> before, Factor one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    /// Whether it buys the same media as the other one in every draw.
    boolean buysAs(Treatment other) {
        return spend == other.spend && factors.equals(other.factors) && prices.equals(other.prices);
    }

    /// The inputs that the media depend on.
    Stream<Integer> bought() {
        return Stream.concat(
                Stream.of(spend),
                Stream.concat(factors.stream(), prices.stream()).map(Factor::column));
    }

    boolean uses(int input) {
        return bought().anyMatch(column -> column == input)
                || effects.stream().anyMatch(factor -> factor.column() == input)
                || running.stream().anyMatch(factor -> factor.column() == input);
    }

    /// The amounts of a block of draws while the channel runs.
    double[] amounts(double[][] columns) {
        if (factors.isEmpty()) {
            return columns[spend];
        }
        var amounts = columns[spend].clone();
        factors.forEach(factor -> factor.multiply(columns, amounts));
        return amounts;
    }

    /// What the amounts buy, at the prices as they were.
    double[] media(double[][] columns, double[] amounts) {
        if (prices.isEmpty()) {
            return amounts;
        }
        var media = amounts.clone();
        prices.forEach(price -> price.divide(columns, media));
        return media;
    }
}
