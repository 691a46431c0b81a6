package io.outlay.feature.overview;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what the KPI tiles show, and explains each.
final class KpiWords {
    private static final int NAMED = 2;

    private final Text text;
    private final Figures figures;
    private final Basis basis;
    private final Period period;
    private final Optional<Period> compared;

    KpiWords(Text text, Figures figures, Basis basis, Period period, Optional<Period> compared) {
        this.text = text;
        this.figures = figures;
        this.basis = basis;
        this.period = period;
        this.compared = compared;
    }

    Tile tile(Kpi kpi) {
        return new Tile(
                "overview.kpi." + kpi.id(),
                label(kpi),
                value(kpi, shown(kpi, kpi.value())),
                money(kpi) ? basis.currency() : "",
                change(kpi),
                note(kpi),
                kpi.course(),
                new Tile.Explanation(label(kpi), sentence(kpi), lines(kpi), text.say("overview.caveat." + kpi.id())));
    }

    private String label(Kpi kpi) {
        return text.say("overview.kpi." + kpi.id(), figures.count((long) basis.perSpend()), basis.currency());
    }

    /// A count per spend is shown per 1 000.
    private double shown(Kpi kpi, double value) {
        return kpi.id() == Kpi.Id.CONVERSION_RATE ? value * basis.perSpend() : value;
    }

    private String value(Kpi kpi, double shown) {
        return switch (kpi.id()) {
            case SPEND, SALES, ORDERS, CONVERSIONS, CPA, CAC -> figures.compact(shown);
            case ROAS, CONVERSION_RATE -> figures.ratio(shown);
        };
    }

    private static boolean money(Kpi kpi) {
        return switch (kpi.id()) {
            case SPEND, SALES, CPA, CAC -> true;
            case ORDERS, CONVERSIONS, ROAS, CONVERSION_RATE -> false;
        };
    }

    private Optional<Tile.Change> change(Kpi kpi) {
        var words = kpi.id() == Kpi.Id.ROAS
                ? kpi.before().map(before -> change(kpi.value() - before))
                : kpi.relativeChange().map(figures::percentChange);
        return words.map(it -> {
            double direction = kpi.value() - kpi.before().orElse(kpi.value());
            boolean nothing = it.chars().noneMatch(c -> c >= '1' && c <= '9');
            int welcome = nothing ? 0 : kpi.id().welcome() * (int) Math.signum(direction);
            return new Tile.Change(
                    it,
                    direction > 0,
                    welcome > 0 ? Tile.News.GOOD : welcome < 0 ? Tile.News.BAD : Tile.News.NEITHER);
        });
    }

    private String change(double difference) {
        var digits = figures.number(difference, 2);
        return difference >= 0.005 ? "+" + digits : digits;
    }

    private String note(Kpi kpi) {
        return kpi.range()
                .map(range -> range(kpi, range))
                .orElseGet(() -> text.say("overview.source." + kpi.source()));
    }

    private String range(Kpi kpi, Interval range) {
        double low = shown(kpi, range.low90());
        double high = shown(kpi, range.high90());
        if (money(kpi)) {
            var ends = figures.compactEnds(low, high);
            return text.say("overview.range", ends.low(), ends.high());
        }
        return text.say("overview.range", figures.ratio(low), figures.ratio(high));
    }

    /// What it is, and how it changed and through what.
    private String sentence(Kpi kpi) {
        var says = text.say("overview.says." + kpi.id(), amount(kpi), basis.currency(), figures.count((long)
                basis.perSpend()));
        return reason(kpi).map(why -> says + " " + why).orElse(says);
    }

    private String amount(Kpi kpi) {
        var value = value(kpi, shown(kpi, kpi.value()));
        return money(kpi) ? text.say("overview.money", value, basis.currency()) : value;
    }

    /// Empty when there is nothing to compare with.
    Optional<String> reason(Kpi kpi) {
        if (kpi.before().isEmpty() || compared.isEmpty()) {
            return Optional.empty();
        }
        if (kpi.parts().isPresent()) {
            return kpi.parts().get().before().flatMap(before -> parts(kpi, kpi.parts().get(), before));
        }
        var named = kpi.movers().stream()
                .limit(NAMED)
                .map(mover -> text.say(
                        "overview.mover",
                        basis.channel(mover.channel()).map(channel -> channel.name()).orElse(mover.channel()),
                        figures.change(mover.change())))
                .toList();
        return switch (named.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(text.say("overview.reason.one", named.getFirst()));
            default -> Optional.of(text.say("overview.reason.two", named.get(0), named.get(1)));
        };
    }

    private Optional<String> parts(Kpi kpi, Kpi.Parts now, Kpi.Parts before) {
        if (before.above().signum() == 0 || before.below().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(text.say(
                "overview.reason.parts",
                text.say("overview.above." + kpi.id()),
                figures.percentChange(quotient(now.above(), before.above())),
                text.say("overview.below." + kpi.id()),
                figures.percentChange(quotient(now.below(), before.below()))));
    }

    private static double quotient(BigDecimal now, BigDecimal before) {
        return now.doubleValue() / before.doubleValue() - 1;
    }

    private List<Tile.Line> lines(Kpi kpi) {
        var lines = new ArrayList<Tile.Line>();
        line(lines, "overview.line.formula", text.say("overview.formula." + kpi.id()));
        line(lines, "overview.line.period", figures.shortPeriod(period));
        kpi.parts().ifPresent(parts -> {
            line(lines, "overview.above." + kpi.id(), exact(parts.above()));
            line(lines, "overview.below." + kpi.id(), exact(parts.below()));
        });
        kpi.range().ifPresent(range -> line(lines, "overview.line.range", range(kpi, range)));
        if (compared.isPresent() && kpi.before().isPresent()) {
            line(lines, "overview.line.compared", figures.shortPeriod(compared.get()));
            line(lines, "overview.line.before", value(kpi, shown(kpi, kpi.before().get())));
        } else if (compared.isPresent()) {
            line(lines, "overview.line.compared", text.say("overview.compared.none"));
        }
        return lines;
    }

    private String exact(BigDecimal value) {
        return figures.number(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
    }

    private void line(List<Tile.Line> lines, String key, String value) {
        lines.add(new Tile.Line(text.say(key), value));
    }
}
