package io.outlay.domain.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// One condition of a search, shown as a chip that can be taken away.
public sealed interface SearchFilter {

    /// What a filter can ask of a campaign.
    enum Field {
        PLATFORM,
        ACCOUNT,
        CHANNEL,
        CAMPAIGN,
        TAG,
        OBJECTIVE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A word, or words in quotation marks, that some name, tag or note must contain.
    record Words(String words) implements SearchFilter {}

    /// A property contains the text; a platform begins with it.
    record Is(Field field, String value) implements SearchFilter {}

    /// A figure over the dates searched; an unknown figure is never kept.
    record Compares(Metric metric, Operator operator, BigDecimal bound) implements SearchFilter {}

    /// A quality word.
    ///
    /// @param bound what it came to; empty until the figures are known, and where they are unknown
    record Quality(QualityWord word, Optional<BigDecimal> bound) implements SearchFilter {}

    /// Only dates from this on.
    record Since(LocalDate date) implements SearchFilter {}

    /// Only dates up to this.
    record Until(LocalDate date) implements SearchFilter {}

    /// As it is written in a query.
    default String text() {
        return switch (this) {
            case Words(var words) -> QualityWord.begins(words) || special(words) ? "\"" + words + "\"" : quoted(words);
            case Is(var field, var value) -> field.id() + ":" + quoted(value);
            case Compares(var metric, var operator, var bound) -> metric.id() + operator.sign() + bound.toPlainString();
            case Quality(var word, var bound) -> word.words();
            case Since(var date) -> "since:" + date;
            case Until(var date) -> "until:" + date;
        };
    }

    /// As it is understood: quality words as the comparison they stand for.
    default String meaning() {
        return switch (this) {
            case Quality(var word, var bound) ->
                bound.isEmpty()
                        ? word.words()
                        : word.metric().id()
                                + word.operator().sign()
                                + bound.get().toPlainString();
            case Words words -> text();
            case Is is -> text();
            case Compares compares -> text();
            case Since since -> text();
            case Until until -> text();
        };
    }

    /// Whether it can be answered from the campaign alone, without its figures.
    default boolean ofCampaign() {
        return switch (this) {
            case Words words -> true;
            case Is is -> true;
            case Compares compares -> false;
            case Quality quality -> false;
            case Since since -> false;
            case Until until -> false;
        };
    }

    /// Whether a word would be read as a filter.
    private static boolean special(String words) {
        return words.indexOf('"') < 0 && words.chars().anyMatch(c -> ":<>=≤≥".indexOf(c) >= 0);
    }

    private static String quoted(String text) {
        return text.isEmpty() || text.chars().anyMatch(c -> Character.isWhitespace(c)) ? "\"" + text + "\"" : text;
    }
}
