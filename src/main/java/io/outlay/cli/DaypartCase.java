package io.outlay.cli;

import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// The fields of one arithmetic case. Numbers may be written as JSON numbers or as strings.
record DaypartCase(JsonNode node, Text text) {
    private static final int LONGEST_NUMBER = 60;

    /// A case that has no answer, with a plain sentence why.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    Refused refused(String key, Object... args) {
        return new Refused(text.say("daypart.case." + key, args));
    }

    BigDecimal decimal(String field) throws Refused {
        return decimal(field, present(field));
    }

    double number(String field) throws Refused {
        return decimal(field).doubleValue();
    }

    /// A number that must lie in a range, both ends included.
    double number(String field, double least, double greatest) throws Refused {
        double value = number(field);
        if (value < least || value > greatest) {
            throw greatest == Double.MAX_VALUE
                    ? refused("least", field, plain(least))
                    : refused("range", field, plain(least), plain(greatest));
        }
        return value;
    }

    /// Absent when the field is null or missing.
    OptionalDouble optional(String field) throws Refused {
        var value = node.get(field);
        return value == null || value.isNull()
                ? OptionalDouble.empty()
                : OptionalDouble.of(decimal(field, value).doubleValue());
    }

    List<BigDecimal> decimals(String field) throws Refused {
        var list = present(field);
        if (!list.isArray()) {
            throw refused("list", field);
        }
        var values = new ArrayList<BigDecimal>();
        for (int i = 0; i < list.size(); i++) {
            values.add(decimal(field + "[" + i + "]", list.get(i)));
        }
        return values;
    }

    double[] numbers(String field) throws Refused {
        return decimals(field).stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    private JsonNode present(String field) throws Refused {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            throw refused("missing", field);
        }
        return value;
    }

    private BigDecimal decimal(String field, JsonNode value) throws Refused {
        var written = value.isNumber() || value.isString() ? value.asString().strip() : "";
        if (written.isEmpty() || written.length() > LONGEST_NUMBER) {
            throw refused("number", field);
        }
        try {
            var number = new BigDecimal(written);
            if (!Double.isFinite(number.doubleValue()) || Math.abs((long) number.scale()) > 400) {
                throw refused("number", field);
            }
            return number;
        } catch (NumberFormatException e) {
            throw refused("number", field);
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
