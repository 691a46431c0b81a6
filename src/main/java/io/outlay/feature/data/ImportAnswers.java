package io.outlay.feature.data;

import io.outlay.domain.data.Platform;
import io.outlay.intake.ImportRequest;
import io.outlay.intake.table.Mapping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What the person said about the files so far.
///
/// @param mapping what is stated about a table; states nothing for other files
record ImportAnswers(Optional<Platform> platform, Optional<String> currency, Optional<ZoneId> zone, Mapping mapping) {

    static final ImportAnswers NONE =
            new ImportAnswers(Optional.empty(), Optional.empty(), Optional.empty(), Mapping.NONE);

    ImportAnswers withPlatform(Optional<Platform> next) {
        return new ImportAnswers(next, currency, zone, mapping);
    }

    ImportAnswers withCurrency(String code) {
        return new ImportAnswers(platform, Optional.of(code), zone, mapping);
    }

    ImportAnswers withZone(ZoneId id) {
        return new ImportAnswers(platform, currency, Optional.of(id), mapping);
    }

    ImportAnswers with(Mapping next) {
        return new ImportAnswers(platform, currency, zone, next);
    }

    ImportRequest request(List<Path> files, LocalDate today) {
        return new ImportRequest(
                files,
                platform,
                currency,
                zone,
                mapping.equals(Mapping.NONE) ? Optional.empty() : Optional.of(mapping),
                today);
    }
}
