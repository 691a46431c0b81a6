package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.mix.MixAverageOutcome;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.engine.bayes.SampleWatch;
import io.outlay.engine.mix.MixAverager;
import io.outlay.engine.mix.MixFitter;
import io.outlay.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `outlay fit-mix REQ`: fits a Bayesian media-mix model.
@Command(
        name = "fit-mix",
        mixinStandardHelpOptions = true,
        description = "Fits a Bayesian media-mix model, and says what the data cannot tell.")
final class FitMixCommand implements BatchCommand {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    RequestOptions request = new RequestOptions();

    @Option(names = "--csv", description = "Print the parameters as a table.")
    boolean csv;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var read = context.read(request.file, FitMixRequest.class);
        var body = read.body();
        var input = new FitMixInput(read);
        long seed = context.seed(asked(body));
        var made = input.read(seed);
        var fitter = new MixFitter(context.parallel(), System::nanoTime);
        var document = new FitMixResult(context.text());
        var stop = "DONE";
        if (body.densityAt() != null) {
            return density(context, read, input, made, fitter, document, seed);
        }
        var families = input.families();
        if (families.size() > 1) {
            var outcome = new MixAverager(context.parallel(), System::nanoTime)
                    .average(made.request(), families, context.monitor());
            var stamp = context.stamp("mix", seed, read.digest(), made.digest(), stop);
            return switch (outcome) {
                case MixAverageOutcome.Refused(var findings) -> Answer.done(document.refused(findings, stamp));
                case MixAverageOutcome.Averaged(var average) ->
                    Answer.done(document.averaged(average, made.request(), stamp));
            };
        }
        var single = families.isEmpty() ? made.request() : made.request().withFamily(families.getFirst());
        var taken = new Taken();
        var outcome = fitter.fit(single, SampleWatch.nobody(), taken, context.monitor());
        switch (outcome) {
            case MixOutcome.Refused(var findings) -> {
                return Answer.done(document.refused(
                        findings, context.stamp("mix", seed, read.digest(), made.digest(), "REFUSED")));
            }
            case MixOutcome.Fitted(var fit) -> {
                if (body.drawsCsv() != null) {
                    write(read.resolve(body.drawsCsv()), taken);
                }
                var stamp = context.stamp("mix", seed, read.digest(), made.digest(), stop);
                return new Answer(
                        document.fitted(fit, single, stamp), ExitCode.DONE, Optional.of(FitMixResult.csv(fit)));
            }
        }
    }

    private static OptionalLong asked(FitMixRequest body) {
        var sampler = body.sampler();
        if (sampler != null && sampler.seed() != null) {
            return OptionalLong.of(sampler.seed());
        }
        return body.seed() == null ? OptionalLong.empty() : OptionalLong.of(body.seed());
    }

    private static Answer density(
            BatchContext context,
            Request<FitMixRequest> read,
            FitMixInput input,
            FitMixInput.Read made,
            MixFitter fitter,
            FitMixResult document,
            long seed)
            throws ProblemException {
        var names = fitter.parameters(made.request());
        if (names.isEmpty()) {
            var findings = fitter.findings(made.request()).stream()
                    .filter(finding -> finding.verdict().stops())
                    .toList();
            return Answer.done(
                    document.refused(findings, context.stamp("mix", seed, read.digest(), made.digest(), "REFUSED")));
        }
        var points = input.points(names.size());
        var densities = new ArrayList<MixFitter.DensityAt>();
        for (var point : points) {
            context.monitor().check();
            densities.add(fitter.density(made.request(), point));
        }
        return Answer.done(document.densities(
                names, points, densities, context.stamp("mix", seed, read.digest(), made.digest(), "DONE")));
    }

    /// All draws, for a file.
    private static final class Taken implements MixFitter.DrawTaker {
        private List<String> names = List.of();
        private double[][] draws = {};
        private int chains = 1;

        @Override
        public void take(List<String> parameters, double[][] all, int count) {
            names = List.copyOf(parameters);
            draws = all;
            chains = count;
        }
    }

    private static void write(Path file, Taken taken) throws ProblemException {
        var text = new StringBuilder("chain,draw");
        taken.names.forEach(name -> text.append(',').append(name.contains(",") ? '"' + name + '"' : name));
        text.append('\n');
        int length = taken.draws[0].length / taken.chains;
        for (int i = 0; i < taken.draws[0].length; i++) {
            text.append(i / length + 1).append(',').append(i % length + 1);
            for (var parameter : taken.draws) {
                text.append(',').append(parameter[i]);
            }
            text.append('\n');
        }
        try {
            WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Writing.problem(file, e);
        }
    }
}
