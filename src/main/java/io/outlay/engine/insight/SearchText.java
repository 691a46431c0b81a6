package io.outlay.engine.insight;

import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.Operator;
import io.outlay.domain.insight.QualityWord;
import io.outlay.domain.insight.SearchFilter;
import io.outlay.domain.insight.SearchQuery;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a person types into a search: `brand roas>3 platform:meta since:2026-01-01 expensive`. What is no filter
/// is a word to look for; quotation marks keep words together and make anything a word.
public final class SearchText {
    private static final Pattern TOKEN = Pattern.compile("([\\p{L}_]+[:])?\"([^\"]*)\"?|\\S+");
    private static final Pattern COMPARISON =
            Pattern.compile("([\\p{L}_]+)(>=|<=|≥|≤|>|<|=)(-?[0-9]{1,18}(?:\\.[0-9]{1,12})?)(%?)");

    private record Token(String text, boolean quoted) {}

    private SearchText() {}

    public static SearchQuery parse(String text) {
        var tokens = tokens(text);
        var filters = new ArrayList<SearchFilter>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.quoted()) {
                add(filters, new SearchFilter.Words(token.text()));
                continue;
            }
            var pair = i + 1 < tokens.size() && !tokens.get(i + 1).quoted()
                    ? QualityWord.of(token.text() + " " + tokens.get(i + 1).text())
                    : Optional.<QualityWord>empty();
            if (pair.isPresent()) {
                add(filters, new SearchFilter.Quality(pair.get(), Optional.empty()));
                i++;
            } else {
                add(filters, filter(token.text()));
            }
        }
        return new SearchQuery(filters);
    }

    private static void add(List<SearchFilter> filters, SearchFilter filter) {
        boolean empty = filter instanceof SearchFilter.Words(var words) && words.isBlank();
        if (!empty && !filters.contains(filter)) {
            filters.add(filter);
        }
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            var quoted = matcher.group(2);
            if (quoted == null) {
                tokens.add(new Token(matcher.group(), false));
            } else if (matcher.group(1) == null) {
                tokens.add(new Token(quoted.strip(), true));
            } else {
                tokens.add(new Token(matcher.group(1) + quoted, false));
            }
        }
        return tokens;
    }

    private static SearchFilter filter(String text) {
        return quality(text)
                .or(() -> comparison(text))
                .or(() -> field(text))
                .orElseGet(() -> new SearchFilter.Words(text));
    }

    private static Optional<SearchFilter> quality(String text) {
        return QualityWord.of(text).map(word -> new SearchFilter.Quality(word, Optional.empty()));
    }

    private static Optional<SearchFilter> comparison(String text) {
        var matcher = COMPARISON.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var bound = new BigDecimal(matcher.group(3));
        var scaled = matcher.group(4).isEmpty() ? bound : bound.movePointLeft(2);
        var operator = switch (matcher.group(2)) {
            case ">=", "≥" -> Operator.AT_LEAST;
            case "<=", "≤" -> Operator.AT_MOST;
            case ">" -> Operator.ABOVE;
            case "<" -> Operator.BELOW;
            default -> Operator.EQUAL;
        };
        return Metric.of(matcher.group(1)).map(metric -> new SearchFilter.Compares(metric, operator, scaled));
    }

    private static Optional<SearchFilter> field(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        var name = text.substring(0, colon).toLowerCase(Locale.ROOT);
        var value = text.substring(colon + 1);
        return switch (name) {
            case "since" ->
                month(value).map(month -> month.atDay(1)).or(() -> date(value)).map(SearchFilter.Since::new);
            case "until" ->
                month(value).map(YearMonth::atEndOfMonth).or(() -> date(value)).map(SearchFilter.Until::new);
            default ->
                Arrays.stream(SearchFilter.Field.values())
                        .filter(field -> field.id().equals(name))
                        .findFirst()
                        .map(field -> new SearchFilter.Is(field, value));
        };
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text.length() == 7 ? Optional.of(YearMonth.parse(text)) : Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
