package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.intake.table.Mapping;
import io.outlay.intake.table.MappingFile;
import io.outlay.progress.Monitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Short ways to read files in tests. The date of every import is 2026-04-01.
record Reading(
        List<Path> files,
        Optional<Platform> platform,
        Optional<String> currency,
        Optional<ZoneId> zone,
        Optional<Mapping> mapping) {
    static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    static Reading of(Path... files) {
        return new Reading(List.of(files), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Reading text(Path folder, String name, String content) {
        return bytes(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Reading bytes(Path folder, String name, byte[] content) {
        try {
            return of(Files.write(folder.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading as(String code) {
        return new Reading(files, Optional.of(new Platform(code)), currency, zone, mapping);
    }

    Reading in(String code) {
        return new Reading(files, platform, Optional.of(code), zone, mapping);
    }

    Reading at(String id) {
        return new Reading(files, platform, currency, Optional.of(ZoneId.of(id)), mapping);
    }

    Reading mapped(String json) {
        try {
            return new Reading(files, platform, currency, zone, Optional.of(MappingFile.parse("mapping.json", json)));
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    ImportOutcome outcome() {
        return new Importer()
                .read(new ImportRequest(files, platform, currency, zone, mapping, TODAY), Monitor.silent());
    }

    ImportOutcome.Ready ready() {
        var outcome = outcome();
        assertThat(outcome).isInstanceOf(ImportOutcome.Ready.class);
        return (ImportOutcome.Ready) outcome;
    }

    ImportOutcome.NeedsAnswers open() {
        var outcome = outcome();
        assertThat(outcome).isInstanceOf(ImportOutcome.NeedsAnswers.class);
        return (ImportOutcome.NeedsAnswers) outcome;
    }

    List<Problem> problems() {
        var outcome = outcome();
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        return ((ImportOutcome.Refused) outcome).problems();
    }

    ImportSummary summary() {
        return switch (outcome()) {
            case ImportOutcome.Ready ready -> ready.summary();
            case ImportOutcome.NeedsAnswers open -> open.summary();
            case ImportOutcome.Refused refused -> throw new AssertionError("refused: " + refused.problems());
        };
    }
}
