package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.domain.Severity;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Findings of one cause.
///
/// @param error    whether it must be settled before importing
/// @param title    the cause
/// @param count    how many were listed
/// @param examples where and what, the first three
/// @param remedy   what to do
record FindingGroup(boolean error, String title, int count, List<String> examples, String remedy) {
    private static final int EXAMPLES = 3;

    FindingGroup {
        examples = List.copyOf(examples);
    }

    /// By cause, in the order in which the causes were found. Problems that are asked are left out.
    static List<FindingGroup> of(List<Problem> problems, Text text, Figures figures) {
        var byCode = new LinkedHashMap<Object, List<Problem>>();
        problems.stream()
                .filter(problem -> !ImportQuestions.asks(problem.code()))
                .forEach(problem -> byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>())
                        .add(problem));
        return byCode.values().stream()
                .map(group -> group(group, text, figures))
                .toList();
    }

    private static FindingGroup group(List<Problem> problems, Text text, Figures figures) {
        var first = problems.getFirst();
        return new FindingGroup(
                first.severity() == Severity.ERROR,
                title(first, text),
                problems.size(),
                problems.stream()
                        .limit(EXAMPLES)
                        .map(problem -> example(problem, text, figures))
                        .toList(),
                text.remedy(first));
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
