package io.outlay.domain.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Words about quality that stand for a filter. What is high or expensive is measured against all campaigns of the
/// dates searched, taken together.
public enum QualityWord {
    HIGH_PERFORMING("high performing", Metric.ROAS, Operator.ABOVE, true),
    LOW_PERFORMING("low performing", Metric.ROAS, Operator.BELOW, true),
    EXPENSIVE("expensive", Metric.CPA, Operator.ABOVE, true),
    CHEAP("cheap", Metric.CPA, Operator.BELOW, true),
    WITH_CONVERSIONS("with conversions", Metric.CONVERSIONS, Operator.ABOVE, false),
    WITHOUT_CONVERSIONS("without conversions", Metric.CONVERSIONS, Operator.EQUAL, false),
    WITH_REVENUE("with revenue", Metric.REVENUE, Operator.ABOVE, false),
    WITHOUT_REVENUE("without revenue", Metric.REVENUE, Operator.EQUAL, false),
    WITH_SPEND("with spend", Metric.SPEND, Operator.ABOVE, false),
    WITHOUT_SPEND("without spend", Metric.SPEND, Operator.EQUAL, false);

    private final String words;
    private final Metric metric;
    private final Operator operator;
    private final boolean againstAll;

    QualityWord(String words, Metric metric, Operator operator, boolean againstAll) {
        this.words = words;
        this.metric = metric;
        this.operator = operator;
        this.againstAll = againstAll;
    }

    /// As a person writes it; a dash may stand for the blank.
    public String words() {
        return words;
    }

    public Metric metric() {
        return metric;
    }

    public Operator operator() {
        return operator;
    }

    /// Whether the bound is the figure of all campaigns together, else it is 0.
    public boolean againstAll() {
        return againstAll;
    }

    /// Whether some quality word begins with this word.
    static boolean begins(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replace('-', ' ');
        return Arrays.stream(values()).anyMatch(it -> it.words.equals(plain) || it.words.startsWith(plain + " "));
    }

    public static Optional<QualityWord> of(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        return Arrays.stream(values()).filter(word -> word.words.equals(plain)).findFirst();
    }
}
