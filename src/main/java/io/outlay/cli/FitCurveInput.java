package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.FitLoss;
import io.outlay.intake.NumericTable;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Checks a [FitCurveRequest] field by field and turns it into what the engine takes.
final class FitCurveInput {
    private static final String SCHEMA = "curve-fit-1";
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double GREATEST_CONFIDENCE = 0.9999;
    private static final int MOST_LAGS = 104;
    private static final int LEAST_RESAMPLES = 100;
    private static final int MOST_RESAMPLES = 100_000;

    private final Request<FitCurveRequest> request;
    private final FitCurveRequest body;
    private final Text text;

    FitCurveInput(Request<FitCurveRequest> request, Text text) throws ProblemException {
        this.request = request;
        this.text = text;
        body = request.body();
        if (body.schema() != null && !body.schema().equals(SCHEMA)) {
            throw badValue("schema", body.schema());
        }
    }

    /// @param digest of the data file; empty for inline points
    record Data(CurvePoints points, String digest) {}

    Data data() throws ProblemException {
        if (body.data() != null && body.points() != null) {
            throw badValue("points", text.say("curves.twice"));
        }
        if (body.data() != null) {
            return ofFile(body.data());
        }
        if (body.points() == null) {
            throw missing("data");
        }
        var x = numbers(body.points().x(), "points.x", true);
        var y = numbers(body.points().y(), "points.y", false);
        var weights = body.points().weights() == null
                ? List.<Double>of()
                : numbers(body.points().weights(), "points.weights", true);
        requireSize(y, x.size(), "points.y");
        if (body.points().weights() != null) {
            requireSize(weights, x.size(), "points.weights");
        }
        return new Data(new CurvePoints(x, y, weights), "");
    }

    private Data ofFile(String data) throws ProblemException {
        var names = new ArrayList<String>();
        names.add(required(body.x(), "x"));
        names.add(required(body.y(), "y"));
        if (body.weight() != null) {
            names.add(body.weight());
        }
        var table = NumericTable.read(request.resolve(data), data, names);
        var columns = table.columns();
        refuseNegative(table, data, names.getFirst(), columns.getFirst());
        if (body.weight() != null) {
            refuseNegative(table, data, body.weight(), columns.getLast());
        }
        var weights = body.weight() == null ? List.<Double>of() : columns.getLast();
        return new Data(new CurvePoints(columns.getFirst(), columns.get(1), weights), table.digest());
    }

    private static void refuseNegative(NumericTable table, String data, String column, List<Double> values)
            throws ProblemException {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) < 0) {
                problems.add(Problem.error(
                        ProblemCode.OUT_OF_RANGE,
                        table.cell(data, column, i).found("" + values.get(i)),
                        "" + values.get(i)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
    }

    List<CurveFamily> families() throws ProblemException {
        if (body.family() == null || body.family().equals("auto")) {
            return List.of(CurveFamily.values());
        }
        var family = CurveFamily.of(body.family());
        if (family.isEmpty()) {
            throw badValue("family", body.family());
        }
        return List.of(family.get());
    }

    /// Starting values belong to a parameter of a family asked for and are above 0.
    void checkStart(List<CurveFamily> families) throws ProblemException {
        for (var entry : start().entrySet()) {
            var path = "start." + entry.getKey();
            if (families.stream().noneMatch(family -> family.parameters().contains(entry.getKey()))) {
                throw new ProblemException(Problem.error(ProblemCode.UNKNOWN_FIELD, Location.path(path), path));
            }
            @Nullable Double value = entry.getValue();
            if (value == null || !(value > 0) || !Double.isFinite(value)) {
                throw badValue(path, "" + value);
            }
        }
    }

    CurveFitRequest request(CurvePoints points, List<CurveFamily> families) throws ProblemException {
        return new CurveFitRequest(points, families, Boolean.TRUE.equals(body.baseline()), start(), adstock());
    }

    OptionalInt bootstrap() throws ProblemException {
        var asked = body.bootstrap();
        if (asked != null && (asked < LEAST_RESAMPLES || asked > MOST_RESAMPLES)) {
            throw badValue("bootstrap", "" + asked);
        }
        return asked == null ? OptionalInt.empty() : OptionalInt.of(asked);
    }

    private Optional<Adstock> adstock() throws ProblemException {
        var asked = body.adstock();
        if (asked == null) {
            return Optional.empty();
        }
        var name = required(asked.kind(), "adstock.kind");
        var kind = AdstockKind.of(name).orElseThrow(() -> badValue("adstock.kind", name));
        int lags = asked.maxLag() == null ? Adstock.standard().lags() : asked.maxLag();
        if (lags < 2 || lags > MOST_LAGS) {
            throw badValue("adstock.max_lag", "" + lags);
        }
        return Optional.of(new Adstock(kind, lags, true));
    }

    private Map<String, Double> start() {
        return body.start() == null ? Map.of() : body.start();
    }

    FitLoss loss() throws ProblemException {
        var loss = body.loss() == null ? "squares" : body.loss();
        return switch (loss) {
            case "squares" -> FitLoss.SQUARES;
            case "huber" -> FitLoss.HUBER;
            default -> throw badValue("loss", loss);
        };
    }

    double confidence() throws ProblemException {
        double confidence = body.confidence() == null ? 0.95 : body.confidence();
        if (!(confidence >= LEAST_CONFIDENCE && confidence <= GREATEST_CONFIDENCE)) {
            throw badValue("confidence", "" + confidence);
        }
        return confidence;
    }

    List<Double> at() throws ProblemException {
        return body.at() == null ? List.of() : numbers(body.at(), "at", true);
    }

    private static List<Double> numbers(@Nullable List<@Nullable Double> values, String path, boolean notNegative)
            throws ProblemException {
        if (values == null) {
            throw missing(path);
        }
        var numbers = new ArrayList<Double>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null || !Double.isFinite(value) || (notNegative && value < 0)) {
                throw badValue(path + "[" + i + "]", "" + value);
            }
            numbers.add(value);
        }
        return numbers;
    }

    private void requireSize(List<Double> values, int size, String path) throws ProblemException {
        if (values.size() != size) {
            throw badValue(path, text.say("curves.unequal", "" + values.size(), "" + size));
        }
    }

    private static String required(@Nullable String value, String path) throws ProblemException {
        if (value == null) {
            throw missing(path);
        }
        return value;
    }

    private static ProblemException missing(String path) {
        return new ProblemException(Problem.error(ProblemCode.MISSING_FIELD, Location.path(path), path));
    }

    private static ProblemException badValue(String path, String value) {
        return new ProblemException(
                Problem.error(ProblemCode.BAD_VALUE, Location.path(path).found(value), path, value));
    }
}
