package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.engine.dayparts.DaypartEstimator;
import io.outlay.intake.HourlyReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `outlay daypart REQ`: which hours and days return more, and a schedule. `--arithmetic FILE` answers small cases of
/// the arithmetic by itself.
@Command(
        name = "daypart",
        mixinStandardHelpOptions = true,
        description = "Finds the hours and days that return more, and spreads a day's money over its hours.")
final class DaypartCommand implements BatchCommand {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "REQ", description = "A daypart-1 request, or - for the standard input.")
    @Nullable
    String request;

    @Option(names = "--arithmetic", paramLabel = "FILE", description = "Answer a file of arithmetic cases instead.")
    @Nullable
    String arithmetic;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to this file.")
    @Nullable
    Path out;

    @Option(names = "--csv", description = "The buckets as a table instead of the document.")
    boolean csv;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        if ((request == null) == (arithmetic == null)) {
            throw new ProblemException(Problem.error(
                    ProblemCode.BAD_ARGUMENT, Location.NOWHERE, context.text().say("daypart.arguments")));
        }
        if (arithmetic != null) {
            var cases = context.read(arithmetic, JsonNode.class);
            return Answer.done(new DaypartArithmetic(context.text()).answer(cases.body()));
        }
        return analyse(context, Objects.requireNonNull(request));
    }

    private static Answer analyse(BatchContext context, String argument) throws ProblemException {
        var read = context.read(argument, DaypartFields.class);
        var asked = DaypartRequestReader.read(read.body());
        var monitor = context.monitor();
        monitor.progress(0, "daypart.read");
        var file = new HourlyReader(Clock.systemUTC())
                .read(read.resolve(asked.data()), asked.data(), asked.layout(), monitor);
        var campaign = asked.request().campaign();
        if (campaign.isPresent()
                && file.samples().stream().noneMatch(sample -> sample.campaign().equals(campaign.get()))) {
            throw DaypartRequestReader.bad("campaign", campaign.get());
        }
        var past = DaypartFindings.rows(asked, file.samples(), true);
        var result = new DaypartEstimator().estimate(asked.request(), past, monitor);
        var seed = context.seed(
                read.body().seed() == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(read.body().seed()));
        var findings = DaypartFindings.find(
                asked,
                read.body().niche(),
                result,
                past,
                DaypartFindings.rows(asked, file.samples(), false),
                seed,
                monitor);
        var stamp = context.stamp("dayparts", seed, read.digest(), file.digest(), "DONE");
        var document = DaypartDocument.of(
                result, findings, asked.request().zone().getId(), file.duplicatesDropped(), stamp, context.text());
        return new Answer(document, ExitCode.DONE, Optional.of(DaypartCsv.of(document.buckets())));
    }
}
