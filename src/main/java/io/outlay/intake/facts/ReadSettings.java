package io.outlay.intake.facts;

import io.outlay.domain.Period;
import io.outlay.domain.data.Platform;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What the person says about the files beforehand.
///
/// @param platform only layouts of this platform are tried
/// @param currency ISO code for amounts without one
/// @param zone     the account's zone
/// @param period   the report's range when the file does not hold it
/// @param today    the date of the import; later ones than its tomorrow are refused
public record ReadSettings(
        Optional<Platform> platform,
        Optional<String> currency,
        Optional<ZoneId> zone,
        Optional<Period> period,
        LocalDate today) {

    public ReadSettings with(Platform known) {
        return new ReadSettings(Optional.of(known), currency, zone, period, today);
    }

    public ReadSettings with(Optional<Period> stated) {
        return stated.isEmpty() ? this : new ReadSettings(platform, currency, zone, stated, today);
    }

    public String zoneId() {
        return zone.map(ZoneId::getId).orElse("");
    }
}
