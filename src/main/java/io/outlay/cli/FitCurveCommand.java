package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveReading;
import io.outlay.engine.curves.CurveAverage;
import io.outlay.engine.curves.CurveFitter;
import io.outlay.engine.curves.ResidualBootstrap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `outlay fit-curve REQ`: fits response curves to spend and response.
@Command(
        name = "fit-curve",
        mixinStandardHelpOptions = true,
        description = "Fits response curves to spend and response, and says what the data cannot tell.")
final class FitCurveCommand implements BatchCommand {
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
        var read = context.read(request.file, FitCurveRequest.class);
        var input = new FitCurveInput(read, context.text());
        var families = input.families();
        input.checkStart(families);
        var fitter = new CurveFitter(input.loss(), input.confidence());
        var spends = input.at();
        var data = input.data();
        var fits = fitter.fit(input.request(data.points(), families), context.monitor());
        List<CurveReading> readings = List.of();
        if (fits.best().isPresent()) {
            var average = new CurveAverage(fits);
            readings = spends.stream().map(average::at).toList();
        }
        var asked = read.body().seed();
        long seed = context.seed(asked == null ? OptionalLong.empty() : OptionalLong.of(asked));
        var stamp = context.stamp("curves", seed, read.digest(), data.digest(), "DONE");
        var resamples = input.bootstrap();
        var bootstraps = new EnumMap<CurveFamily, Map<String, ResidualBootstrap.Ends>>(CurveFamily.class);
        if (resamples.isPresent()) {
            for (var fit : fits.fits()) {
                if (fit.shape().isPresent()) {
                    bootstraps.put(
                            fit.family(),
                            ResidualBootstrap.of(fits, fit, resamples.getAsInt(), seed, context.monitor()));
                }
            }
        }
        var result = FitCurveResult.of(fits, bootstraps, readings, stamp, context.text());
        return new Answer(result, ExitCode.DONE, Optional.of(result.csv()));
    }
}
