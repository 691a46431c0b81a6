package io.outlay.intake.value;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Currency codes and zone ids that exist.
public final class Codes {
    private static final Set<String> NOT_MONEY = Set.of("XXX", "XTS");

    private Codes() {}

    /// The ISO 4217 code, whatever its case, if it is one.
    public static Optional<String> currency(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}") || NOT_MONEY.contains(code)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(code).getCurrencyCode());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The currency that a code or sign stands for, where only one does: `EUR`, `€`, `£`, `US$`. A bare `$`, `¥` or
    /// `kr` is several.
    public static Optional<String> money(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "\u20AC" -> Optional.of("EUR");
            case "\u00A3" -> Optional.of("GBP");
            case "US$" -> Optional.of("USD");
            case "R$" -> Optional.of("BRL");
            case "A$" -> Optional.of("AUD");
            case "CA$" -> Optional.of("CAD");
            case "\u20B9" -> Optional.of("INR");
            case "\u20BA" -> Optional.of("TRY");
            case "\u20A9" -> Optional.of("KRW");
            case "\u20AA" -> Optional.of("ILS");
            default -> currency(text);
        };
    }

    /// A zone by its IANA name; offsets such as `+02:00` are no names.
    public static Optional<ZoneId> zone(String text) {
        var name = text.strip();
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
