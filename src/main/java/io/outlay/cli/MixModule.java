package io.outlay.cli;

import io.outlay.domain.mix.Prior;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Beliefs in JSON: `{"normal":[m,s]}`, `{"half_normal":s}`, `{"beta":[a,b]}`, `{"gamma":[shape,rate]}`,
/// `{"lognormal":[mu,s]}`, `{"laplace":[m,b]}`, `{"uniform":[a,b]}`; in words `{"between":[low,high]}` for "probably
/// between", and `{"about_periods":n}` for how long carry-over lasts.
final class MixModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final String EXPECTED =
            "a distribution such as {\"beta\":[1,3]}, one of normal, half_normal, beta, gamma, lognormal, laplace,"
                    + " uniform, between, about_periods";

    MixModule() {
        super("mix");
        addDeserializer(Prior.class, new PriorReader());
    }

    private static final class PriorReader extends ValueDeserializer<Prior> {
        @Override
        public Prior deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            if (!node.isObject() || node.size() != 1) {
                throw RefusedField.bad("", CurveModule.shown(node), EXPECTED);
            }
            var name = node.propertyNames().iterator().next();
            var value = node.path(name);
            return switch (name) {
                case "normal" -> {
                    var p = numbers(value, name, 2);
                    yield new Prior.Normal(p.get(0), above0(p.get(1), name, value));
                }
                case "half_normal" ->
                    new Prior.HalfNormal(above0(numbers(value, name, 1).getFirst(), name, value));
                case "beta" -> {
                    var p = numbers(value, name, 2);
                    yield new Prior.Beta(above0(p.get(0), name, value), above0(p.get(1), name, value));
                }
                case "gamma" -> {
                    var p = numbers(value, name, 2);
                    yield new Prior.Gamma(above0(p.get(0), name, value), above0(p.get(1), name, value));
                }
                case "lognormal" -> {
                    var p = numbers(value, name, 2);
                    yield new Prior.LogNormal(p.get(0), above0(p.get(1), name, value));
                }
                case "laplace" -> {
                    var p = numbers(value, name, 2);
                    yield new Prior.Laplace(p.get(0), above0(p.get(1), name, value));
                }
                case "uniform" -> {
                    var p = numbers(value, name, 2);
                    rising(p, name, value);
                    yield new Prior.Uniform(p.get(0), p.get(1));
                }
                case "between" -> {
                    var p = numbers(value, name, 2);
                    above0(p.get(0), name, value);
                    rising(p, name, value);
                    yield Prior.probablyBetween(p.get(0), p.get(1));
                }
                case "about_periods" ->
                    Prior.carryOverAbout(above0(numbers(value, name, 1).getFirst(), name, value));
                default -> throw RefusedField.bad("", CurveModule.shown(node), EXPECTED);
            };
        }

        /// A single number may stand without a list.
        private static List<Double> numbers(JsonNode node, String name, int count) {
            var values = new ArrayList<Double>();
            if (count == 1 && node.isNumber()) {
                values.add(node.numberValue().doubleValue());
            }
            for (var each : node.isArray() ? node.values() : List.<JsonNode>of()) {
                if (!each.isNumber()) {
                    throw RefusedField.bad(name, CurveModule.shown(node), "a list of numbers");
                }
                values.add(each.numberValue().doubleValue());
            }
            if (values.size() != count) {
                throw RefusedField.bad(
                        name, CurveModule.shown(node), count == 1 ? "a number" : "a list of " + count + " numbers");
            }
            return values;
        }

        private static double above0(double value, String name, JsonNode shown) {
            if (!(value > 0)) {
                throw RefusedField.bad(name, CurveModule.shown(shown), "a number above 0");
            }
            return value;
        }

        private static void rising(List<Double> p, String name, JsonNode shown) {
            if (!(p.get(0) < p.get(1))) {
                throw RefusedField.bad(name, CurveModule.shown(shown), "the smaller number first");
            }
        }
    }
}
