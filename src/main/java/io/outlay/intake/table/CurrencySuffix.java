package io.outlay.intake.table;

import io.outlay.intake.value.Codes;
import java.util.Optional;
import java.util.regex.Pattern;

/// The currency that stands after a header of amounts: `Amount spent (EUR)`, `Spend(USD)`, `Umsatz (€)`.
final class CurrencySuffix {
    private static final Pattern SUFFIX = Pattern.compile("(.*?) *[(\\[]([A-Za-z]{3}|[A-Za-z]{0,2}\\p{Sc})[)\\]]");

    private CurrencySuffix() {}

    /// The header without it.
    static String bare(String header) {
        if (header.isEmpty()
                || (header.charAt(header.length() - 1) != ')' && header.charAt(header.length() - 1) != ']')) {
            return header;
        }
        var match = SUFFIX.matcher(header);
        return match.matches()
                        && (symbol(match.group(2))
                                || Codes.currency(match.group(2)).isPresent())
                ? match.group(1)
                : header;
    }

    /// The code, where it is certain: a dollar sign is one of twenty currencies.
    static Optional<String> of(String header) {
        var match = SUFFIX.matcher(header.strip());
        return match.matches() ? Codes.money(match.group(2)) : Optional.empty();
    }

    private static boolean symbol(String text) {
        return Character.getType(text.charAt(text.length() - 1)) == Character.CURRENCY_SYMBOL;
    }
}
