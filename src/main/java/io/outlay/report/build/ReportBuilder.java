package io.outlay.report.build;

import io.outlay.domain.Interval;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.report.model.ChannelKey;
import io.outlay.report.model.DataFacts;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Report;
import io.outlay.report.model.Returns;
import io.outlay.report.model.Totals;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.Optional;

/// Puts a report together from a study and the facts about its data.
public final class ReportBuilder {
    private final Text text;

    public ReportBuilder(Text text) {
        this.text = text;
    }

    public Report build(ReportSource source) {
        var study = source.study();
        var plan = study.plan().flatMap(made -> new PlanPart(study).of(made));
        var dayparts = study.dayparts().flatMap(found -> new DaypartsPart(text).of(found, source.zone()));
        var health = new HealthPart(study).health(source.data());
        return new Report(
                source.cover(),
                study.incremental(),
                totals(source),
                returns(source),
                new AdvicePart(study).advice(plan, dayparts),
                health,
                plan,
                study.plan().flatMap(made -> new ScenariosPart(text, study.settings()).of(made)),
                dayparts,
                study.mix().flatMap(basis -> source.mix().map(fit -> new MixPart(study, fit).of(basis))),
                source.data(),
                source.provenance());
    }

    /// A channel that reports no spend has no return; its outcome stays out of the totals, or it would flatter the
    /// rest.
    private static Totals totals(ReportSource source) {
        var spend = BigDecimal.ZERO;
        var reported = BigDecimal.ZERO;
        for (var total : source.data().totals()) {
            spend = spend.add(total.spend());
            if (source.study().channel(total.channel().id()).isPresent()) {
                reported = reported.add(total.reported().orElse(BigDecimal.ZERO));
            }
        }
        return new Totals(
                spend,
                reported,
                source.study().roas().map(ReportBuilder::ninety),
                source.business(),
                source.study().mix().map(basis -> ninety(basis.contribution())));
    }

    private static Returns returns(ReportSource source) {
        var channels = source.study().channels().stream()
                .map(channel -> channelReturn(source, channel))
                .toList();
        var breakEven = source.cover().outcome().money() ? Optional.of(1.0) : Optional.<Double>empty();
        return new Returns(
                channels,
                breakEven,
                source.study().incremental() ? Returns.RangeBasis.MIX_DRAWS : Returns.RangeBasis.WEEK_TO_WEEK);
    }

    private static Returns.ChannelReturn channelReturn(ReportSource source, ChannelStudy channel) {
        var total = source.data().totals().stream()
                .filter(t -> t.channel().id().equals(channel.channel().id()))
                .findFirst();
        return new Returns.ChannelReturn(
                key(channel),
                total.map(DataFacts.ChannelTotal::spend).orElse(BigDecimal.ZERO).doubleValue(),
                total.flatMap(DataFacts.ChannelTotal::reported)
                        .orElse(BigDecimal.ZERO)
                        .doubleValue(),
                channel.roas().map(ReportBuilder::ninety),
                channel.roas().map(ReportBuilder::fifty));
    }

    static ChannelKey key(ChannelStudy channel) {
        var c = channel.channel();
        return new ChannelKey(c.id(), c.name(), c.colour());
    }

    private static Estimate ninety(Interval interval) {
        return new Estimate(interval.value(), interval.low90(), interval.high90());
    }

    private static Estimate fifty(Interval interval) {
        return new Estimate(interval.value(), interval.low50(), interval.high50());
    }
}
