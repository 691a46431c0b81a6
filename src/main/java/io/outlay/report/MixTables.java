package io.outlay.report;

import io.outlay.report.model.MixModel;
import java.util.LinkedHashMap;
import java.util.Map;

/// The mix model's tables of the CSV bundle, by file name.
record MixTables(MixModel mix) {

    Map<String, String> all() {
        var files = new LinkedHashMap<String, String>();
        files.put("contribution_by_period.csv", contributions());
        files.put("incremental_returns.csv", returns());
        files.put("model_fit.csv", fit());
        files.put("health_checks.csv", health());
        return files;
    }

    private String contributions() {
        var csv = new Csv(
                "week", "part", "channel_id", "contribution_low", "contribution_mid", "contribution_high", "held_out");
        for (var week : mix.weeks()) {
            csv.word(week.from()).word("baseline").word("").word("").number(week.baseline());
            csv.word("").word(week.heldOut()).end();
            for (int c = 0; c < mix.channels().size(); c++) {
                csv.word(week.from())
                        .word("channel")
                        .text(mix.channels().get(c).channel().id());
                csv.estimate(week.contributions().get(c)).word(week.heldOut()).end();
            }
        }
        return csv.toString();
    }

    private String returns() {
        var csv = new Csv(
                "channel_id",
                "channel",
                "spend",
                "contribution_low",
                "contribution_mid",
                "contribution_high",
                "incremental_return_low",
                "incremental_return_mid",
                "incremental_return_high",
                "marginal_return_low",
                "marginal_return_mid",
                "marginal_return_high",
                "reported_return_low",
                "reported_return_mid",
                "reported_return_high",
                "half_life_days_low",
                "half_life_days_mid",
                "half_life_days_high",
                "immediate_share_low",
                "immediate_share_mid",
                "immediate_share_high",
                "verdict",
                "told");
        for (var channel : mix.channels()) {
            csv.text(channel.channel().id()).text(channel.channel().name()).number(channel.spend());
            csv.estimate(channel.contribution()).estimate(channel.roas()).estimate(channel.next());
            csv.estimate(channel.claimed()).estimate(channel.halfLife()).estimate(channel.immediate());
            csv.word(mix.identifiability().stream()
                            .filter(it -> it.media().equals(channel.channel().id()))
                            .findFirst()
                            .map(it -> it.verdict().id())
                            .orElse(""))
                    .word(channel.told())
                    .end();
        }
        return csv.toString();
    }

    private String fit() {
        var csv = new Csv(
                "kind",
                "week_or_part",
                "actual",
                "expected_low",
                "expected_mid",
                "expected_high",
                "held_out",
                "weeks",
                "r2",
                "mape",
                "wmape");
        for (var week : mix.weeks()) {
            csv.word("week").word(week.from()).number(week.observed());
            csv.number(week.low()).number(week.expected()).number(week.high()).word(week.heldOut());
            csv.word("").word("").word("").word("").end();
        }
        for (var score : mix.scores()) {
            csv.word("score").word(Words.lower(score.part().name()));
            csv.word("").word("").word("").word("").word("");
            csv.number(score.weeks())
                    .number(score.r2())
                    .number(score.mape())
                    .number(score.wmape())
                    .end();
        }
        return csv.toString();
    }

    private String health() {
        var csv = new Csv("check", "state", "figures", "concerns");
        for (var check : mix.health()) {
            csv.word(Words.lower(check.kind().name())).word(check.state());
            csv.text(String.join(
                    "; ", check.figures().stream().map(String::valueOf).toList()));
            csv.text(String.join("; ", check.subjects())).end();
        }
        return csv.toString();
    }
}
