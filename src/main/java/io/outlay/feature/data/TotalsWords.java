package io.outlay.feature.data;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.feature.data.ImportTotals.Line;
import io.outlay.feature.data.ImportTotals.Stated;
import io.outlay.intake.ImportSummary;
import io.outlay.intake.facts.StatedTotal;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The sums of a reading in the person's words.
final class TotalsWords {
    /// The figures that invoices and reports are compared by.
    static final List<Measure> COMPARED =
            List.of(Measure.SPEND, Measure.IMPRESSIONS, Measure.CLICKS, Measure.CONVERSIONS, Measure.REVENUE);

    private final Text text;
    private final Figures figures;
    private final Choices choices;

    TotalsWords(Text text, Figures figures) {
        this.text = text;
        this.figures = figures;
        this.choices = new Choices(text);
    }

    /// Only when everything could be read.
    Optional<ImportTotals> of(ImportReading reading) {
        if (reading.ready().isEmpty() || reading.changes().isEmpty()) {
            return Optional.empty();
        }
        var changes = reading.changes().get();
        var summary = reading.ready().get().summary();
        return Optional.of(new ImportTotals(
                changes.add(),
                changes.replace(),
                changes.vanish(),
                changes.unchanged(),
                reading.skipped(),
                summary.covered(),
                spend(summary),
                channels(reading),
                campaigns(summary),
                accounts(reading),
                series(summary),
                summary.statedTotals().stream().map(this::stated).toList()));
    }

    private Map<String, String> spend(ImportSummary summary) {
        var spend = new TreeMap<String, String>();
        summary.totals().forEach((currency, sums) -> {
            var sum = sums.get(Measure.SPEND);
            if (sum != null && !currency.equals(ImportSummary.UNKNOWN)) {
                spend.put(currency, figures.cents(sum) + Figures.SPACE + currency);
            }
        });
        return spend;
    }

    private List<Line> channels(ImportReading reading) {
        return reading.channels().stream()
                .map(total -> line(
                        total.channel().isEmpty() ? text.say("data.summary.nowhere") : total.channel(),
                        grain(total.grain()),
                        total.rows(),
                        total.dates(),
                        total.sums(),
                        total.currency()))
                .toList();
    }

    private List<Line> campaigns(ImportSummary summary) {
        return summary.campaigns().stream()
                .map(total -> {
                    var entity = total.entity();
                    var campaign = entity.campaignName().isEmpty() ? entity.campaignId() : entity.campaignName();
                    var account = entity.accountName().isEmpty() ? entity.accountId() : entity.accountName();
                    return line(
                            campaign.isEmpty() ? account : campaign,
                            choices.platform(entity.platform().code()) + ", " + grain(total.grain()),
                            total.rows(),
                            total.dates(),
                            total.sums(),
                            total.currency());
                })
                .toList();
    }

    private List<Line> accounts(ImportReading reading) {
        return reading.totals().stream()
                .map(total -> {
                    var account = total.accountName().isEmpty() ? total.accountId() : total.accountName();
                    return line(
                            choices.platform(total.platform()) + (account.isEmpty() ? "" : ", " + account),
                            grain(total.grain()) + ", " + text.say("data.level." + total.level()),
                            total.rows(),
                            Optional.of(total.dates()),
                            total.sums(),
                            total.currency());
                })
                .toList();
    }

    private List<Line> series(ImportSummary summary) {
        var lines = new ArrayList<Line>();
        summary.outcomeTotals()
                .forEach((name, sum) -> lines.add(new Line(
                        new SeriesWords(text).name(name),
                        text.say("data.fact.series"),
                        "",
                        summary.covered().map(figures::shortPeriod).orElse(""),
                        Map.of(),
                        plain(sum))));
        return lines;
    }

    private Line line(
            String name,
            String what,
            long rows,
            Optional<Period> dates,
            Map<Measure, BigDecimal> sums,
            String currency) {
        var words = new EnumMap<Measure, String>(Measure.class);
        for (var measure : COMPARED) {
            var sum = sums.get(measure);
            if (sum != null) {
                words.put(measure, measure.money() ? figures.cents(sum) + Figures.SPACE + currency : plain(sum));
            }
        }
        return new Line(
                name, what, figures.count(rows), dates.map(figures::shortPeriod).orElse(""), words, "");
    }

    private Stated stated(StatedTotal total) {
        var label = total.label().isBlank()
                ? text.say("data.finding.row", figures.count(total.row()))
                : text.say("data.stated.row", total.label().strip(), figures.count(total.row()));
        return new Stated(
                total.file(),
                label,
                total.column(),
                exact(total.measure(), total.stated()),
                exact(total.measure(), total.sum()),
                total.difference().signum() == 0 ? "" : exact(total.measure(), total.difference()),
                total.agrees());
    }

    private String exact(Measure measure, BigDecimal value) {
        return measure.money() ? figures.cents(value) : plain(value);
    }

    private String grain(Grain grain) {
        return text.say("data.grain." + grain);
    }

    private String plain(BigDecimal value) {
        return figures.number(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
    }
}
