package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.feature.data.ImportSetting.Option;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.table.TableExport;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Turns what the importer could not decide into questions with answers.
final class ImportQuestions {
    private static final Set<ProblemCode> ASKED = Set.of(
            ProblemCode.AMBIGUOUS_DATE, ProblemCode.AMBIGUOUS_NUMBER, ProblemCode.ENCODING, ProblemCode.DUPLICATE_KEY);

    private final Text text;
    private final Figures figures;
    private final Choices choices;
    private final ImportReading reading;
    private final String projectCurrency;
    private final String projectZone;

    /// @param projectCurrency offered first; may be empty
    /// @param projectZone     offered first; may be empty
    ImportQuestions(Text text, Figures figures, ImportReading reading, String projectCurrency, String projectZone) {
        this.text = text;
        this.figures = figures;
        this.choices = new Choices(text);
        this.reading = reading;
        this.projectCurrency = projectCurrency;
        this.projectZone = projectZone;
    }

    /// Whether a problem is asked as a question instead of shown as an error.
    static boolean asks(ProblemCode code) {
        return ASKED.contains(code);
    }

    /// Whether a table was refused because it could be from several platforms.
    static boolean ofSeveralPlatforms(Problem problem) {
        return problem.code() == ProblemCode.UNSUPPORTED_LAYOUT
                && problem.args().contains(TableExport.OF_SEVERAL_PLATFORMS);
    }

    List<ImportQuestion> all() {
        var questions = new ArrayList<ImportQuestion>();
        if (reading.severalPlatforms()) {
            questions.add(platform());
        }
        for (var code : List.of(
                ProblemCode.ENCODING,
                ProblemCode.AMBIGUOUS_DATE,
                ProblemCode.AMBIGUOUS_NUMBER,
                ProblemCode.DUPLICATE_KEY)) {
            reading.errors().stream()
                    .filter(problem -> problem.code() == code)
                    .findFirst()
                    .ifPresent(problem -> questions.add(question(problem)));
        }
        if (reading.outcome() instanceof ImportOutcome.NeedsAnswers(var summary, var open)) {
            open.forEach(code -> questions.add(missing(code)));
        } else if (questions.isEmpty() && seriesLackCurrency()) {
            questions.add(currency());
        }
        return questions;
    }

    private boolean seriesLackCurrency() {
        var mapping = reading.answers().mapping();
        return reading.table()
                .filter(table -> MappingProposal.of(table, mapping).lacksCurrency(mapping))
                .isPresent();
    }

    private ImportQuestion question(Problem problem) {
        var column = problem.where().column().orElse("");
        var cell = problem.where().value().orElse("");
        return switch (problem.code()) {
            case AMBIGUOUS_DATE ->
                new ImportQuestion(
                        SettingKind.DATE_ORDER,
                        text.say("data.question.DATE_ORDER"),
                        text.say("data.question.dateOrder", cell, day(cell, DateOrder.DMY), day(cell, DateOrder.MDY)),
                        column,
                        Stream.of(DateOrder.DMY, DateOrder.MDY)
                                .map(order -> new Option(
                                        text.say("data.dateOrder." + order.id() + ".of", day(cell, order)), order.id()))
                                .toList(),
                        List.of());
            case AMBIGUOUS_NUMBER ->
                new ImportQuestion(
                        SettingKind.DECIMAL,
                        text.say("data.question.DECIMAL"),
                        text.say("data.question.decimal", cell),
                        column,
                        choices.decimals(),
                        List.of());
            case DUPLICATE_KEY ->
                new ImportQuestion(
                        SettingKind.DUPLICATES,
                        text.say("data.question.DUPLICATES"),
                        text.say(
                                "data.question.duplicates",
                                problem.where().row().map(figures::count).orElse(""),
                                problem.args().isEmpty() ? "" : problem.args().getFirst()),
                        column,
                        List.of(
                                new Option(text.say("data.duplicates.add"), "add"),
                                new Option(text.say("data.duplicates.keep"), "keep"),
                                new Option(text.say("data.duplicates.dropIdentical"), "drop_identical"),
                                new Option(text.say("data.duplicates.skip"), ImportAnswering.SKIP)),
                        List.of());
            default -> {
                var guess = problem.args().size() > 1 ? problem.args().get(1) : "windows-1252";
                yield new ImportQuestion(
                        SettingKind.ENCODING,
                        text.say("data.question.ENCODING"),
                        text.say("data.question.encoding", guess),
                        "",
                        List.of(new Option(guess, guess)),
                        choices.encodings());
            }
        };
    }

    private ImportQuestion missing(ProblemCode code) {
        return switch (code) {
            case CURRENCY -> currency();
            case ZONE ->
                new ImportQuestion(
                        SettingKind.ZONE,
                        text.say("data.question.ZONE"),
                        text.say("data.question.zone"),
                        "",
                        projectZone.isEmpty() ? List.of() : List.of(new Option(projectZone, projectZone)),
                        choices.zones());
            default ->
                new ImportQuestion(
                        SettingKind.PERIOD,
                        text.say("data.question.PERIOD"),
                        text.say("data.question.period"),
                        "",
                        List.of(),
                        List.of());
        };
    }

    private ImportQuestion platform() {
        var fitting = ImportReader.platformsOf(reading);
        return new ImportQuestion(
                SettingKind.PLATFORM,
                text.say("data.question.PLATFORM"),
                text.say("data.question.platform"),
                "",
                fitting.stream()
                        .map(platform -> new Option(choices.platform(platform.code()), platform.code()))
                        .toList(),
                choices.platforms());
    }

    private ImportQuestion currency() {
        return new ImportQuestion(
                SettingKind.CURRENCY,
                text.say("data.question.CURRENCY"),
                text.say("data.question.currency"),
                "",
                Stream.of(projectCurrency, "EUR", "USD", "GBP")
                        .filter(option -> !option.isEmpty())
                        .distinct()
                        .limit(3)
                        .map(option -> new Option(option, option))
                        .toList(),
                choices.currencies());
    }

    private String day(String cell, DateOrder order) {
        return DateCell.of(cell)
                .flatMap(date -> date.date(order))
                .map(this::day)
                .orElse(cell);
    }

    private String day(LocalDate date) {
        return figures.dayAndMonth(date);
    }
}
