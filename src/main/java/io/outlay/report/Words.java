package io.outlay.report;

import io.outlay.report.model.Estimate;
import io.outlay.report.model.Outcome;
import io.outlay.report.model.Pace;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.List;
import java.util.Locale;

/// The small words that every sentence is made of: lists of names, the outcome's noun, ranges, how sure.
public record Words(Text text, Figures figures, Outcome outcome, String currency) {
    private static final int LONGEST_NAME = 26;

    public String say(String key, Object... args) {
        return text.say(key, args);
    }

    /// `A`, `A and B`, `A, B and C`, `A, B, C and 4 others`; never one other.
    public String list(List<String> all) {
        var names = all.stream().map(Words::brief).toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            case 2 -> say("report.list.two", names.get(0), names.get(1));
            case 3 -> say("report.list.three", names.get(0), names.get(1), names.get(2));
            case 4 -> say("report.list.four", names.get(0), names.get(1), names.get(2), names.get(3));
            default ->
                say("report.list.more", names.get(0), names.get(1), names.get(2), figures.count(names.size() - 3L));
        };
    }

    /// `sales`, `conversions`.
    public String noun() {
        return say("report.outcome." + outcome);
    }

    /// The return in the unit that the report shows it in.
    double shown(double perSpend) {
        return perSpend * outcome.perSpend();
    }

    public String ratio(double perSpend) {
        return figures.ratio(shown(perSpend));
    }

    public String range(Estimate estimate) {
        var ends = figures.compactEnds(estimate.low(), estimate.high());
        return say("report.range", ends.low(), ends.high());
    }

    String ratioRange(Estimate estimate) {
        return say("report.range", ratio(estimate.low()), ratio(estimate.high()));
    }

    /// `a week`.
    public String each(Pace pace) {
        return say("report.pace.each." + pace);
    }

    /// `per week`.
    String per(Pace pace) {
        return say("report.pace.per." + pace);
    }

    /// `very sure, above 99 %`.
    String sure(double probability) {
        var band = probability >= 0.99 ? "very" : probability >= 0.95 ? "sure" : probability >= 0.8 ? "fairly" : "not";
        return say("report.sure." + band, probability(probability));
    }

    /// `96 %`, `above 99 %`, `below 1 %`.
    public String probability(double p) {
        if (p > 0.99) {
            return say("report.probability.above", figures.wholePercent(0.99));
        }
        return p < 0.01 ? say("report.probability.below", figures.wholePercent(0.01)) : figures.wholePercent(p);
    }

    /// A name short enough for a sentence; tables have it whole.
    static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .stripTrailing() + "…";
    }

    /// First letter in upper case, for a sentence that starts with a name or list.
    static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
