package io.outlay.cli;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/// Refuses to write NaN and infinity, whatever object holds them: they must have become a named verdict before.
final class FiniteNumbers extends JsonGeneratorDelegate {

    FiniteNumbers(JsonGenerator generator) {
        super(generator, false);
    }

    @Override
    public JsonGenerator writeNumber(double value) {
        return super.writeNumber(finite(value));
    }

    @Override
    public JsonGenerator writeNumber(float value) {
        finite(value);
        return super.writeNumber(value);
    }

    @Override
    public JsonGenerator writeArray(double[] values, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            finite(values[i]);
        }
        return super.writeArray(values, offset, length);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("a result holds " + value);
        }
        return value;
    }
}
