package io.outlay.intake.facts;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Platform;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// What the person says about the files beforehand.
///
/// @param platform only layouts of this platform are tried
/// @param currency ISO code for amounts without one
/// @param zone     the account's zone
/// @param period   the report's range when the file does not hold it
/// @param today    the date of the import; later ones than its tomorrow are refused
/// @param choices  what happens to rows with a finding of a kind
/// @param goals    account id, or `*` for all others → the goal whose actions are its conversions
public record ReadSettings(
        Optional<Platform> platform,
        Optional<String> currency,
        Optional<ZoneId> zone,
        Optional<Period> period,
        LocalDate today,
        Map<ProblemCode, RowChoice> choices,
        Map<String, String> goals) {

    /// The goal where nothing is said.
    public static final String PURCHASE = "purchase";

    public ReadSettings {
        choices = Map.copyOf(choices);
        goals = Map.copyOf(goals);
    }

    public ReadSettings with(Platform known) {
        return new ReadSettings(Optional.of(known), currency, zone, period, today, choices, goals);
    }

    public ReadSettings with(Optional<Period> stated) {
        return stated.isEmpty() ? this : new ReadSettings(platform, currency, zone, stated, today, choices, goals);
    }

    /// What counts as a conversion in an account.
    public String goal(String account) {
        return goals.getOrDefault(account, goals.getOrDefault("*", PURCHASE));
    }

    public String zoneId() {
        return zone.map(ZoneId::getId).orElse("");
    }
}
