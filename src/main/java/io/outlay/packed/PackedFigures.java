package io.outlay.packed;

import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/// Reported figures as bytes: exact, absent ones take no room.
public final class PackedFigures {
    private static final Measure[] MEASURES = Measure.values();
    private static final int LONG_DIGITS = 18;

    private PackedFigures() {}

    public static void write(PackedBytes bytes, Map<Measure, BigDecimal> measures) {
        long mask = 0;
        for (var measure : measures.keySet()) {
            mask |= 1L << measure.ordinal();
        }
        bytes.number(mask);
        for (var measure : MEASURES) {
            var value = (mask & 1L << measure.ordinal()) == 0 ? null : measures.get(measure);
            if (value == null) {
                continue;
            }
            bytes.signed(value.scale());
            if (value.precision() <= LONG_DIGITS) {
                bytes.number(0);
                bytes.signed(value.unscaledValue().longValue());
            } else {
                bytes.block(value.unscaledValue().toByteArray());
            }
        }
    }

    public static Map<Measure, BigDecimal> read(PackedBytes.Reader in) {
        long mask = in.number();
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        for (var measure : MEASURES) {
            if ((mask & 1L << measure.ordinal()) != 0) {
                int scale = (int) in.signed();
                int length = (int) in.number();
                measures.put(
                        measure,
                        length == 0
                                ? BigDecimal.valueOf(in.signed(), scale)
                                : new BigDecimal(new BigInteger(in.block(length)), scale));
            }
        }
        return measures;
    }
}
