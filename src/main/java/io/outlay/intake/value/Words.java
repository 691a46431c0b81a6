package io.outlay.intake.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words that exports of all platforms share, per language: months, totals, and what stands before a header. They
/// are a resource (`words.json`), so a language is added there.
public final class Words {
    private static final JsonNode RESOURCE = resource();
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> TOTALS = keys(RESOURCE.get("totals"));
    private static final Map<String, String> PREAMBLE = preamble();
    private static final Set<String> YES = keys(RESOURCE.get("yes"));
    private static final Set<String> WEEKLY = keys(RESOURCE.get("weekly"));
    private static final Set<String> MONTHLY = keys(RESOURCE.get("monthly"));
    private static final Pattern COUNTED =
            Pattern.compile("(?:" + any("totals") + ") ?(?:" + any("of") + ")? ?[0-9][0-9.,' ]* ?(?:" + any("results")
                    + ")?" + "|(?:" + any("totals") + ") ?- ?[0-9][0-9.,' ]* ?\\p{L}*");

    private Words() {}

    /// The number of a month by its name or abbreviation in any language.
    public static OptionalInt month(String name) {
        var number = MONTHS.get(Names.key(name));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// Whether a cell labels a total for certain: the word alone, before a colon, or with a count of results.
    public static boolean total(String cell) {
        var key = Names.key(cell);
        if (key.isEmpty() || key.length() > 200) {
            return false;
        }
        if (TOTALS.contains(key)) {
            return true;
        }
        int colon = key.indexOf(':');
        return (colon > 0 && TOTALS.contains(key.substring(0, colon).strip()))
                || COUNTED.matcher(key).matches();
    }

    /// Whether a cell begins with a word for totals, as a campaign's name may, too.
    public static boolean totalLike(String cell) {
        var key = Names.key(cell);
        if (total(cell)) {
            return true;
        }
        for (int blank = key.indexOf(' '); blank > 0; blank = key.indexOf(' ', blank + 1)) {
            if (TOTALS.contains(key.substring(0, blank))) {
                return true;
            }
        }
        return false;
    }

    /// What a line `Name: value` before a header is about: `currency`, `zone`, `range`, `from`, `to`, `rows`,
    /// `aggregation`, `incomplete`, `account` or `account_name`.
    public static Optional<String> preamble(String name) {
        return Optional.ofNullable(PREAMBLE.get(Names.key(name)));
    }

    public static boolean yes(String value) {
        return YES.contains(Names.key(value));
    }

    public static boolean weekly(String value) {
        return WEEKLY.contains(Names.key(value));
    }

    public static boolean monthly(String value) {
        return MONTHLY.contains(Names.key(value));
    }

    /// The decimal sign that people of a language write.
    public static Optional<Character> decimal(String language) {
        var sign = RESOURCE.path("decimal").path(language).asString("");
        return sign.isEmpty() ? Optional.empty() : Optional.of(sign.charAt(0));
    }

    /// The order of day and month that all people of a language write; there is none for English.
    public static Optional<DateOrder> dateOrder(String language) {
        return DateOrder.of(RESOURCE.path("date_order").path(language).asString(""));
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        var twofold = new HashSet<String>();
        for (var language : RESOURCE.get("months")) {
            for (int i = 0; i < language.size(); i++) {
                for (var name : language.get(i).asString().split("\\|")) {
                    var key = Names.key(name);
                    put(months, twofold, key, i + 1);
                    put(months, twofold, key.substring(0, 3), i + 1);
                }
            }
        }
        months.keySet().removeAll(twofold);
        return Map.copyOf(months);
    }

    private static void put(Map<String, Integer> months, Set<String> twofold, String key, int number) {
        var before = months.putIfAbsent(key, number);
        if (before != null && before != number) {
            twofold.add(key);
        }
    }

    private static Map<String, String> preamble() {
        var names = new HashMap<String, String>();
        RESOURCE.get("preamble")
                .properties()
                .forEach(entry -> entry.getValue()
                        .forEach(name -> names.putIfAbsent(Names.key(name.asString()), entry.getKey())));
        return Map.copyOf(names);
    }

    private static Set<String> keys(JsonNode list) {
        var keys = new HashSet<String>();
        list.forEach(word -> keys.add(Names.key(word.asString())));
        return Set.copyOf(keys);
    }

    private static String any(String list) {
        List<String> words = new ArrayList<>();
        RESOURCE.get(list).forEach(word -> words.add(Pattern.quote(Names.key(word.asString()))));
        words.sort((a, b) -> b.length() - a.length());
        return String.join("|", words);
    }

    private static JsonNode resource() {
        try (var in = Words.class.getResourceAsStream("/io/outlay/intake/words.json")) {
            if (in == null) {
                throw new IllegalStateException("words.json");
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
