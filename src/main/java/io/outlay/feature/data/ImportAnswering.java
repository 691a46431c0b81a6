package io.outlay.feature.data;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Platform;
import io.outlay.feature.data.ImportSetting.Option;
import io.outlay.intake.facts.Duplicates;
import io.outlay.intake.facts.RowChoice;
import io.outlay.intake.table.TableExport;
import io.outlay.intake.value.DateOrder;
import io.outlay.text.Text;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the person's choices on the import page mean for how a file is read.
final class ImportAnswering {
    /// Answer to rows that stand twice: the later ones are left out.
    static final String SKIP = "skip";

    private ImportAnswering() {}

    /// One answer more.
    ///
    /// @param value an option's; a period is `2026-01-01/2026-01-31`
    static ImportAnswers answered(ImportReading reading, SettingKind kind, String value) {
        var answers = reading.answers();
        var draft = answers.mapping().draft();
        return switch (kind) {
            case PLATFORM -> answers.withPlatform(Optional.of(new Platform(value)));
            case CURRENCY -> remapped(reading, answers.withCurrency(Optional.of(value)));
            case ZONE -> answers.withZone(ZoneId.of(value));
            case ENCODING -> answers.with(draft.encoding(Charset.forName(value)).mapping());
            case DELIMITER -> answers.with(draft.delimiter(value.charAt(0)).mapping());
            case HEADER_ROW ->
                answers.with(draft.headerRow(Long.parseLong(value)).mapping());
            case DECIMAL -> answers.with(draft.decimal(value.charAt(0)).mapping());
            case DATE_ORDER ->
                answers.with(draft.dateOrder(DateOrder.of(value).orElseThrow()).mapping());
            case DUPLICATES ->
                value.equals(SKIP)
                        ? answers.with(ProblemCode.DUPLICATE_KEY, RowChoice.SKIP)
                        : answers.with(draft.duplicates(Duplicates.of(value).orElseThrow())
                                .mapping());
            case PERIOD -> {
                var ends = value.split("/");
                yield answers.with(
                        draft.period(Optional.of(new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]))))
                                .mapping());
            }
        };
    }

    /// A currency said later also is the one of series of amounts.
    private static ImportAnswers remapped(ImportReading reading, ImportAnswers answers) {
        return reading.table()
                .filter(table -> answers.mapping().namesColumns())
                .map(table -> answers.with(
                        MappingProposal.of(table, answers.mapping()).mapping(answers.mapping(), answers.currency())))
                .orElse(answers);
    }

    /// A column is said to be something.
    ///
    /// @param target   one of [#targets]
    /// @param currency of the project, for amounts where none was said
    static ImportAnswers mapped(ImportReading reading, int column, String target, Optional<String> currency) {
        var answers = reading.answers();
        var table = reading.table().orElseThrow();
        var platform = answers.platform()
                .or(() -> table.layout()
                        .filter(id -> id.startsWith("google-ads"))
                        .map(id -> Platform.GOOGLE_ADS)
                        .or(() -> Optional.of(TableExport.CUSTOM)));
        var mapping = MappingProposal.of(table, answers.mapping())
                .with(column, target)
                .mapping(answers.mapping(), answers.currency().or(() -> currency));
        return answers.withPlatform(platform).with(mapping);
    }

    /// What a column can be.
    static List<Option> targets(Text text) {
        var series = new SeriesWords(text);
        var targets = new ArrayList<Option>();
        targets.add(new Option(text.say("data.fact.unused"), MappingProposal.UNUSED));
        MappingTargets.FACTS.forEach(fact -> targets.add(new Option(text.say("data.fact." + fact), fact)));
        targets.add(new Option(text.say("data.fact.segment"), MappingProposal.SEGMENT));
        Stream.concat(SeriesWords.MONEY.stream(), SeriesWords.COUNTS.stream())
                .forEach(name -> targets.add(
                        new Option(text.say("data.fact.seriesOf", series.name(name)), MappingProposal.KNOWN + name)));
        targets.add(new Option(text.say("data.fact.series"), MappingProposal.SERIES));
        targets.add(new Option(text.say("data.fact.seriesMoney"), MappingProposal.MONEY_SERIES));
        return List.copyOf(targets);
    }
}
