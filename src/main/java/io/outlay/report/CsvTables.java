package io.outlay.report;

import io.outlay.domain.Period;
import io.outlay.report.model.Dayparts;
import io.outlay.report.model.Outcome;
import io.outlay.report.model.Plan;
import io.outlay.report.model.Report;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The tables of the CSV bundle, by file name. Columns are stable: added, never renamed. Amounts are in the report's
/// currency unless a column says otherwise.
record CsvTables(Report report) {
    private static final String SUMMARY = "summary.csv";

    Map<String, String> all() {
        var files = new LinkedHashMap<String, String>();
        files.put(SUMMARY, summary());
        files.put("channels.csv", channels());
        report.plan().ifPresent(plan -> {
            files.put("response_curves.csv", curves(plan));
            files.put("allocation.csv", allocation(plan));
        });
        report.mix().ifPresent(mix -> files.putAll(new MixTables(mix).all()));
        report.scenarios().ifPresent(it -> files.put("scenarios.csv", scenarios()));
        report.dayparts().ifPresent(it -> files.put("dayparts.csv", dayparts(it)));
        report.dayparts().flatMap(Dayparts::schedule).ifPresent(it -> files.put("schedule.csv", schedule(it)));
        files.put("data_quality.csv", dataQuality());
        return files;
    }

    private String summary() {
        var csv = new Csv("figure", "unit", "low", "mid", "high", "basis");
        var currency = report.cover().currency();
        var unit = report.cover().outcome() == Outcome.SALES ? currency : "conversions";
        var claimed = "as reported by the platforms, not incremental";
        var reported = basis(report);
        csv.word("spend")
                .word(currency)
                .word("")
                .number(report.totals().spend())
                .word("")
                .word("as imported")
                .end();
        csv.word("reported_outcome")
                .word(unit)
                .word("")
                .number(report.totals().reported())
                .word("")
                .text(claimed)
                .end();
        report.totals()
                .caused()
                .ifPresent(caused -> csv.word("incremental_outcome")
                        .word(unit)
                        .estimate(caused)
                        .text(reported)
                        .end());
        csv.word("return_per_1_spent")
                .word(unit + "_per_" + currency)
                .estimate(report.totals().roas())
                .text(reported)
                .end();
        report.totals()
                .business()
                .ifPresent(total -> csv.word("business_outcome")
                        .word(unit)
                        .word("")
                        .number(total)
                        .word("")
                        .word("shop")
                        .end());
        report.plan().ifPresent(plan -> {
            side(csv, "current", plan.current(), currency, unit, reported);
            side(csv, "plan", plan.recommended(), currency, unit, reported);
            csv.word("plan_gain")
                    .word(unit)
                    .estimate(plan.gain())
                    .text(reported)
                    .end();
            csv.word("plan_gain_probability")
                    .word("share")
                    .word("")
                    .number(plan.gainProbability())
                    .word("")
                    .text(reported)
                    .end();
            var certificate = plan.certificate();
            var pace = Words.lower(plan.pace().name());
            csv.word("plan_value_per_" + pace)
                    .word(unit)
                    .word("")
                    .number(certificate.value())
                    .word("")
                    .text(reported)
                    .end();
            csv.word("plan_upper_bound_per_" + pace)
                    .word(unit)
                    .word("")
                    .number(certificate.upperBound())
                    .word("")
                    .text(reported)
                    .end();
            csv.word("plan_gap")
                    .word("share")
                    .word("")
                    .number(certificate.gap())
                    .word("")
                    .word("allocator")
                    .end();
            plan.marginal()
                    .ifPresent(next -> csv.word("plan_next_1_spent_brings")
                            .word(unit)
                            .word("")
                            .number(next)
                            .word("")
                            .text(reported)
                            .end());
        });
        report.dayparts().flatMap(Dayparts::prediction).ifPresent(prediction -> {
            csv.word("daypart_scheduled_per_day")
                    .word("daypart_outcome")
                    .estimate(prediction.scheduled())
                    .text(claimed)
                    .end();
            csv.word("daypart_even_per_day")
                    .word("daypart_outcome")
                    .word("")
                    .number(prediction.even())
                    .word("")
                    .text(claimed)
                    .end();
            csv.word("daypart_gain_per_day")
                    .word("daypart_outcome")
                    .estimate(prediction.gain())
                    .text(claimed)
                    .end();
            csv.word("daypart_gain_probability")
                    .word("share")
                    .word("")
                    .number(prediction.gainProbability())
                    .word("")
                    .text(claimed)
                    .end();
        });
        return csv.toString();
    }

    /// What outcomes, returns, curves and plan are.
    static String basis(Report report) {
        return report.incremental() ? "incremental, by the mix model" : "as reported by the platforms, not incremental";
    }

    private static void side(Csv csv, String name, Plan.Side side, String currency, String unit, String reported) {
        csv.word(name + "_budget")
                .word(currency)
                .word("")
                .number(side.budget())
                .word("")
                .word("plan period")
                .end();
        csv.word(name + "_outcome")
                .word(unit)
                .estimate(side.outcome())
                .text(reported)
                .end();
        csv.word(name + "_return_per_1_spent")
                .word(unit + "_per_" + currency)
                .estimate(side.roas())
                .text(reported)
                .end();
    }

    private String channels() {
        var csv = new Csv(
                "channel_id",
                "channel",
                "spend",
                "reported_outcome",
                "return_low",
                "return_mid",
                "return_high",
                "return_low_50",
                "return_high_50");
        for (var channel : report.returns().channels()) {
            csv.text(channel.channel().id()).text(channel.channel().name());
            csv.number(channel.spend()).number(channel.reported()).estimate(channel.roas());
            csv.number(channel.half().map(it -> it.low()))
                    .number(channel.half().map(it -> it.high()))
                    .end();
        }
        return csv.toString();
    }

    private static String curves(Plan plan) {
        var csv = new Csv(
                "channel_id",
                "channel",
                "family",
                "pace",
                "spend",
                "outcome_low",
                "outcome_mid",
                "outcome_high",
                "within_observed_spend");
        for (var curve : plan.curves()) {
            for (var point : curve.points()) {
                csv.text(curve.channel().id()).text(curve.channel().name()).text(curve.family());
                csv.word(Words.lower(plan.pace().name())).number(point.spend()).estimate(point.response());
                csv.word(curve.observed().contains(point.spend())).end();
            }
        }
        return csv.toString();
    }

    private static String allocation(Plan plan) {
        var csv = new Csv(
                "channel_id",
                "channel",
                "pace",
                "current_spend",
                "planned_spend",
                "change",
                "minimum",
                "maximum",
                "maximum_is_own",
                "binding",
                "observed_low",
                "observed_high",
                "next_1_spent_brings");
        for (var row : plan.rows()) {
            csv.text(row.channel().id())
                    .text(row.channel().name())
                    .word(Words.lower(plan.pace().name()));
            csv.number(row.current()).number(row.recommended()).number(row.change());
            csv.number(row.minimum())
                    .number(row.maximum())
                    .word(row.maximum().isPresent() ? String.valueOf(row.ownMaximum()) : "")
                    .word(Words.lower(row.binding().name()));
            csv.number(row.observed().low())
                    .number(row.observed().high())
                    .number(row.marginal())
                    .end();
        }
        return csv.toString();
    }

    private String scenarios() {
        var csv = new Csv(
                "scenario",
                "spend",
                "outcome_mean",
                "outcome_p5",
                "outcome_p50",
                "outcome_p95",
                "probability_of_loss",
                "confidence",
                "value_at_risk",
                "conditional_value_at_risk",
                "difference_low",
                "difference_mid",
                "difference_high");
        for (var scenarios : report.scenarios().stream().toList()) {
            for (var row : scenarios.rows()) {
                csv.text(row.name()).number(row.spend()).number(row.mean());
                csv.number(row.p5()).number(row.p50()).number(row.p95()).number(row.loss());
                csv.number(scenarios.confidence()).number(row.valueAtRisk()).number(row.conditional());
                csv.estimate(row.difference()).end();
            }
        }
        return csv.toString();
    }

    private static String dayparts(Dayparts dayparts) {
        var csv = new Csv(
                "kind",
                "weekdays",
                "from_hour",
                "to_hour",
                "lift",
                "samples",
                "thin",
                "p_adjusted",
                "strength",
                "significant");
        for (var cell : dayparts.cells()) {
            csv.word("cell")
                    .word(cell.day())
                    .number(cell.hour())
                    .number(cell.hour() + 1)
                    .number(cell.lift());
            csv.number(cell.samples())
                    .word(cell.thin())
                    .word("")
                    .word("")
                    .word("")
                    .end();
        }
        for (var hour : dayparts.hours()) {
            csv.word("hour")
                    .word("")
                    .number(hour.hour())
                    .number(hour.hour() + 1)
                    .number(hour.lift());
            csv.number(hour.samples()).word("").word("").word("").word("").end();
        }
        for (var day : dayparts.weekdays()) {
            csv.word("weekday").word(day.day()).number(0).number(24).number(day.lift());
            csv.number(day.samples()).word("").word("").word("").word("").end();
        }
        for (var pattern : dayparts.patterns()) {
            csv.word(pattern.peak() ? "peak" : "valley");
            csv.word(String.join(" ", pattern.days().stream().map(Enum::name).toList()));
            csv.number(pattern.fromHour())
                    .number(pattern.toHour())
                    .number(pattern.lift())
                    .word("")
                    .word("");
            csv.number(pattern.pAdjusted())
                    .number(pattern.strength())
                    .word(pattern.significant())
                    .end();
        }
        return csv.toString();
    }

    private static String schedule(Dayparts.Schedule schedule) {
        var csv = new Csv("hour", "multiplier", "effective", "amount");
        for (var hour : schedule.hours()) {
            csv.number(hour.hour())
                    .number(hour.multiplier())
                    .number(hour.effective())
                    .number(hour.amount())
                    .end();
        }
        return csv.toString();
    }

    private String dataQuality() {
        var csv = new Csv("kind", "subject", "from_date", "to_date", "rows", "spend", "reported_outcome", "detail");
        var data = report.data();
        for (var total : data.totals()) {
            csv.word("channel_total").text(total.channel().name());
            period(csv, total.period()).number(total.rows()).number(total.spend());
            csv.word(total.reported().map(it -> it.toPlainString()).orElse(""))
                    .word("")
                    .end();
        }
        for (var source : data.sources()) {
            csv.word("source").text(source.file());
            period(csv, source.period()).number(source.rows()).word("").word("");
            csv.text(source.platform() + "; sha256 " + source.digest()).end();
        }
        for (var gap : data.gaps()) {
            csv.word("gap").text(gap.channel());
            period(csv, Optional.of(gap.period()))
                    .word("")
                    .word("")
                    .word("")
                    .word(gap.days() + " days")
                    .end();
        }
        for (var exclusion : data.exclusions()) {
            csv.word("exclusion").text(exclusion.what()).word("").word("").number(exclusion.rows());
            csv.word("").word("").text(exclusion.reason()).end();
        }
        for (var override : data.overrides()) {
            csv.word("override")
                    .text(override.check())
                    .word("")
                    .word("")
                    .word("")
                    .word("")
                    .word("");
            csv.text(override.reason()).end();
        }
        return csv.toString();
    }

    private static Csv period(Csv csv, Optional<Period> period) {
        return csv.word(period.map(it -> it.from().toString()).orElse(""))
                .word(period.map(it -> it.to().toString()).orElse(""));
    }
}
