package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.Severity;
import io.outlay.intake.facts.RowChoice;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Findings of one cause.
///
/// @param error    whether it must be settled before importing
/// @param title    the cause
/// @param count    how many there are
/// @param examples where and what, the first three
/// @param remedy   what to do
/// @param choices  what can be done with the rows; empty where nothing can be chosen
/// @param chosen   what is done with them now
record FindingGroup(
        ProblemCode code,
        boolean error,
        String title,
        long count,
        List<String> examples,
        String remedy,
        List<RowChoice> choices,
        RowChoice chosen) {
    private static final int EXAMPLES = 3;
    private static final Set<ProblemCode> OF_FIGURES =
            Set.of(ProblemCode.BAD_NUMBER, ProblemCode.OUT_OF_RANGE, ProblemCode.MIXED_NUMBER_FORMAT);
    private static final Set<ProblemCode> OF_ROWS = Set.of(
            ProblemCode.BAD_DATE,
            ProblemCode.DATE_OUT_OF_RANGE,
            ProblemCode.BAD_HOUR,
            ProblemCode.UNKNOWN_CURRENCY,
            ProblemCode.UNKNOWN_ZONE,
            ProblemCode.RAGGED_ROW,
            ProblemCode.DUPLICATE_KEY);

    FindingGroup {
        examples = List.copyOf(examples);
        choices = List.copyOf(choices);
    }

    /// Whether the rows are dealt with as the person chose.
    boolean settled() {
        return chosen != RowChoice.STOP;
    }

    /// By cause, errors first; settled errors stay in their place among them. Problems that are asked are left out.
    static List<FindingGroup> of(ImportReading reading, Text text, Figures figures) {
        var choices = reading.answers().choices();
        var causes = new LinkedHashMap<ProblemCode, List<io.outlay.intake.source.FindingGroup>>();
        reading.groups()
                .forEach(group -> causes.computeIfAbsent(group.code(), code -> new ArrayList<>())
                        .add(group));
        var found = Set.copyOf(causes.keySet());
        reading.settled().forEach((code, group) -> {
            var chosen = choices.getOrDefault(code, RowChoice.STOP);
            boolean gone = chosen == RowChoice.EMPTY || chosen == RowChoice.KEEP;
            if (gone && !causes.containsKey(code)) {
                causes.put(code, List.of(group));
            }
        });
        var groups = new ArrayList<FindingGroup>();
        causes.forEach((code, parts) -> {
            var chosen = choices.getOrDefault(code, RowChoice.STOP);
            boolean asked = ImportQuestions.asks(code)
                    || parts.getFirst().examples().stream().anyMatch(ImportQuestions::ofSeveralPlatforms);
            if (!asked || chosen != RowChoice.STOP) {
                boolean kept = !found.contains(code);
                groups.add(group(parts, chosen, kept, text, figures));
            }
        });
        groups.sort(Comparator.comparing((FindingGroup group) -> !group.error()).thenComparing(FindingGroup::code));
        return groups;
    }

    private static FindingGroup group(
            List<io.outlay.intake.source.FindingGroup> parts,
            RowChoice choice,
            boolean kept,
            Text text,
            Figures figures) {
        var examples = parts.stream().flatMap(part -> part.examples().stream()).toList();
        var first = examples.getFirst();
        boolean credits =
                first.code() == ProblemCode.OUT_OF_RANGE && examples.stream().allMatch(FindingGroup::negative);
        // what is still found could not be kept
        var chosen = choice == RowChoice.KEEP && !kept ? RowChoice.STOP : choice;
        boolean error = parts.getFirst().severity() == Severity.ERROR || chosen != RowChoice.STOP;
        return new FindingGroup(
                first.code(),
                error,
                title(first, text),
                parts.stream()
                        .mapToLong(io.outlay.intake.source.FindingGroup::count)
                        .sum(),
                examples.stream()
                        .limit(EXAMPLES)
                        .map(problem -> example(problem, text, figures))
                        .toList(),
                text.remedy(first),
                error && first.where().row().isPresent() ? choices(first.code(), credits) : List.of(),
                chosen);
    }

    /// Whether a figure below 0 was found, which may be a credit.
    private static boolean negative(Problem problem) {
        return problem.where().value().filter(found -> found.matches("[-−(].*")).isPresent();
    }

    private static List<RowChoice> choices(ProblemCode code, boolean credits) {
        if (credits) {
            return List.of(RowChoice.KEEP, RowChoice.EMPTY, RowChoice.SKIP, RowChoice.STOP);
        }
        if (OF_FIGURES.contains(code)) {
            return List.of(RowChoice.EMPTY, RowChoice.SKIP, RowChoice.STOP);
        }
        return OF_ROWS.contains(code) ? List.of(RowChoice.SKIP, RowChoice.STOP) : List.of();
    }

    private static String title(Problem problem, Text text) {
        return switch (problem.code().kind()) {
            case DATA -> text.say("data.finding." + problem.code());
            case FAILED, USAGE, IN_USE, DAMAGED -> text.say("data.finding.other");
        };
    }

    /// `Row 8, Purchases: Expected a number, found n/a.`
    static String example(Problem problem, Text text, Figures figures) {
        var where = new ArrayList<String>();
        problem.where().row().ifPresent(row -> where.add(text.say("data.finding.row", figures.count(row))));
        problem.where().column().ifPresent(where::add);
        var message = text.message(problem);
        return where.isEmpty() ? message : String.join(", ", where) + ": " + lowered(message, text.locale());
    }

    private static String lowered(String sentence, Locale locale) {
        boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
        return word ? sentence.substring(0, 1).toLowerCase(locale) + sentence.substring(1) : sentence;
    }
}
