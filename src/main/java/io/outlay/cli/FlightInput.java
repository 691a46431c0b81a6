package io.outlay.cli;

import static io.outlay.cli.AllocateRequest.bad;
import static io.outlay.cli.AllocateRequest.required;

import io.outlay.domain.ProblemException;
import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.flight.FlightChannel;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.engine.curves.LagWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes the question of a request.
final class FlightInput {
    private static final int DEFAULT_LAGS = 8;
    private static final int MOST_LAGS = 104;
    private static final double NO_CAP = 1e18;

    private final FlightRequest body;
    private final int periods;

    FlightInput(FlightRequest body) throws ProblemException {
        this.body = body;
        periods = required(body.periods(), "periods");
        if (periods < 1 || periods > 520) {
            throw bad("periods", periods + "");
        }
    }

    FlightProblem problem() throws ProblemException {
        var stated = timeless();
        var base = stated.problem();
        var listed = required(body.channels(), "channels");
        var channels = new ArrayList<FlightChannel>();
        for (int c = 0; c < listed.size(); c++) {
            channels.add(channel(listed.get(c), base.channels().get(c), "channels[" + c + "]"));
        }
        for (var id : carried().keySet()) {
            if (channels.stream().noneMatch(channel -> channel.id().equals(id))) {
                throw bad("carry_in." + id, id);
            }
        }
        return new FlightProblem(
                channels,
                base.groups(),
                periods,
                body.season() == null ? List.of() : body.season(),
                body.periodMin() == null ? List.of() : perPeriod(body.periodMin(), "period_min", 0),
                body.periodMax() == null ? List.of() : perPeriod(body.periodMax(), "period_max", NO_CAP),
                base.total(),
                base.mode(),
                base.valuePerUnit(),
                base.spendCost());
    }

    /// The request without time, for everything that is read the same way.
    private AllocateRequest timeless() throws ProblemException {
        var listed = required(body.channels(), "channels");
        var channels = new ArrayList<AllocateRequest.Channel>();
        for (int c = 0; c < listed.size(); c++) {
            var channel = required(listed.get(c), "channels[" + c + "]");
            channels.add(new AllocateRequest.Channel(
                    channel.id(),
                    channel.curve(),
                    channel.min() == null ? Double.valueOf(0) : channel.min(),
                    channel.max() == null ? Double.valueOf(NO_CAP) : channel.max(),
                    null,
                    null));
        }
        return new AllocateRequest(
                body.schema(), body.objective(), body.budget(), channels, body.groups(), null, null, null, null, null);
    }

    private Map<String, List<Double>> carried() {
        return body.carryIn() == null ? Map.of() : body.carryIn();
    }

    private FlightChannel channel(FlightRequest.Channel stated, AllocationChannel base, String path)
            throws ProblemException {
        var low = new ArrayList<>(perPeriod(stated.periodMin(), path + ".period_min", 0));
        var high = new ArrayList<>(perPeriod(stated.periodMax(), path + ".period_max", NO_CAP));
        var off = stated.off() == null ? List.<Integer>of() : stated.off();
        for (int i = 0; i < off.size(); i++) {
            int t = period(required(off.get(i), path + ".off[" + i + "]"), path + ".off[" + i + "]");
            low.set(t, 0.0);
            high.set(t, 0.0);
        }
        var commitments = stated.commitments() == null ? Map.<String, Double>of() : stated.commitments();
        for (var entry : commitments.entrySet()) {
            var where = path + ".commitments." + entry.getKey();
            int t = period(number(entry.getKey(), where), where);
            low.set(t, required(entry.getValue(), where));
            high.set(t, entry.getValue());
        }
        return new FlightChannel(
                base.id(),
                base.response(),
                weights(stated.adstock(), path + ".adstock"),
                past(base.id()),
                low,
                high,
                base.minimum(),
                base.maximum(),
                runs(stated.runs(), path + ".runs"));
    }

    private List<Double> past(String id) throws ProblemException {
        var past = carried().getOrDefault(id, List.of());
        for (int i = 0; i < past.size(); i++) {
            required(past.get(i), "carry_in." + id + "[" + i + "]");
        }
        return past;
    }

    private static Optional<FlightChannel.Runs> runs(FlightRequest.@Nullable Runs stated, String path)
            throws ProblemException {
        return stated == null
                ? Optional.empty()
                : Optional.of(new FlightChannel.Runs(
                        required(stated.spend(), path + ".spend"),
                        stated.on() == null ? 1 : stated.on(),
                        stated.off() == null ? 1 : stated.off()));
    }

    private int period(int t, String path) throws ProblemException {
        if (t < 0 || t >= periods) {
            throw bad(path, t + "");
        }
        return t;
    }

    private static int number(String text, String path) throws ProblemException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw bad(path, text);
        }
    }

    private List<Double> perPeriod(@Nullable JsonNode stated, String path, double usual) throws ProblemException {
        if (stated == null || stated.isNull()) {
            return Collections.nCopies(periods, usual);
        }
        if (stated.isNumber()) {
            return Collections.nCopies(periods, stated.asDouble());
        }
        if (!stated.isArray() || stated.size() != periods) {
            throw bad(path, stated.isArray() ? stated.size() + "" : CurveModule.shown(stated));
        }
        var values = new ArrayList<Double>();
        for (int t = 0; t < periods; t++) {
            if (!stated.get(t).isNumber()) {
                throw bad(path + "[" + t + "]", CurveModule.shown(stated.get(t)));
            }
            values.add(stated.get(t).asDouble());
        }
        return values;
    }

    private static List<Double> weights(FlightRequest.@Nullable Carry stated, String path) throws ProblemException {
        if (stated == null) {
            return List.of(1.0);
        }
        var name = stated.kind() == null ? AdstockKind.GEOMETRIC.id() : stated.kind();
        var kind = AdstockKind.of(name);
        if (kind.isEmpty()) {
            throw bad(path + ".kind", name);
        }
        int lags = stated.maxLag() == null ? DEFAULT_LAGS : stated.maxLag();
        if (lags < 1 || lags > MOST_LAGS) {
            throw bad(path + ".max_lag", lags + "");
        }
        double[] parameters = parameters(kind.get(), stated, path);
        var weights = new LagWeights(new Adstock(kind.get(), lags, !Boolean.FALSE.equals(stated.normalise())));
        weights.set(parameters);
        double[] found = weights.weights();
        if (!Arrays.stream(found).allMatch(w -> w >= 0 && w < Double.POSITIVE_INFINITY)) {
            throw bad(path, Arrays.toString(parameters));
        }
        return Arrays.stream(found).boxed().toList();
    }

    private static double[] parameters(AdstockKind kind, FlightRequest.Carry stated, String path)
            throws ProblemException {
        var names = kind.parameters();
        double[] values = new double[names.size()];
        for (int p = 0; p < values.length; p++) {
            var name = names.get(p);
            var where = path + "." + name;
            Double value = switch (name) {
                case "alpha" -> stated.alpha();
                case "theta" -> stated.theta();
                case "shape" -> stated.shape();
                case "scale" -> stated.scale();
                default -> null;
            };
            values[p] = required(value, where);
            boolean valid = name.equals("alpha")
                    ? values[p] >= 0 && values[p] < 1 && (kind == AdstockKind.GEOMETRIC || values[p] > 0)
                    : name.equals("theta") ? values[p] >= 0 : values[p] > 0;
            if (!valid) {
                throw bad(where, values[p] + "");
            }
        }
        onlyOf(names, stated, path);
        return values;
    }

    private static void onlyOf(List<String> names, FlightRequest.Carry stated, String path) throws ProblemException {
        var given = new java.util.TreeMap<String, @Nullable Double>();
        given.put("alpha", stated.alpha());
        given.put("theta", stated.theta());
        given.put("shape", stated.shape());
        given.put("scale", stated.scale());
        Set<String> others = given.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !names.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (var other : others) {
            throw bad(path + "." + other, given.get(other) + "");
        }
    }
}
