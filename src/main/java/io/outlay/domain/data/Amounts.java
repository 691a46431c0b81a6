package io.outlay.domain.data;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Exact sums by measure in little room; what was not reported is absent. Millionths that fit a long are kept as such,
/// so that a million of these are added in a moment.
public final class Amounts {
    /// Digits after the point of [#micros].
    public static final int SCALE = 6;

    /// Stands for an amount that is no whole number of millionths, or too large.
    public static final long LARGE = Long.MIN_VALUE;

    private static final Measure[] MEASURES = Measure.values();

    /// Two of these can be added without overflow.
    private static final long MOST = 1_000_000_000_000_000_000L;

    private final int reported;
    private final long[] micros;
    private final Map<Measure, BigDecimal> large;

    private Amounts(int reported, long[] micros, Map<Measure, BigDecimal> large) {
        this.reported = reported;
        this.micros = micros;
        this.large = large;
    }

    public static Amounts of(Map<Measure, BigDecimal> sums) {
        var adding = new Adding();
        sums.forEach(adding::add);
        return adding.amounts();
    }

    /// @param reported bits of the measures that are there
    /// @param micros   their millionths in the measures' order, [#LARGE] for those in `large`
    public static Amounts of(int reported, long[] micros, Map<Measure, BigDecimal> large) {
        return new Amounts(reported, micros, large);
    }

    /// One bit for each measure that is there, by its ordinal.
    public int reported() {
        return reported;
    }

    public boolean has(Measure measure) {
        return (reported & 1 << measure.ordinal()) != 0;
    }

    /// Millionths, or [#LARGE]; only for one that is there.
    public long micros(Measure measure) {
        return micros[Integer.bitCount(reported & (1 << measure.ordinal()) - 1)];
    }

    /// Only for one that is there.
    public BigDecimal get(Measure measure) {
        long value = micros(measure);
        return value == LARGE ? large.getOrDefault(measure, BigDecimal.ZERO) : plain(BigDecimal.valueOf(value, SCALE));
    }

    /// The same as a map that does not change, in the measures' order, without trailing zeros.
    public Map<Measure, BigDecimal> sums() {
        return new View(this);
    }

    /// A map that does not change: a small one if it was made of amounts, else a copy.
    static Map<Measure, BigDecimal> kept(Map<Measure, BigDecimal> sums) {
        return sums instanceof View ? sums : of(sums).sums();
    }

    public Amounts plus(Amounts other) {
        var adding = new Adding();
        adding.add(this);
        adding.add(other);
        return adding.amounts();
    }

    /// Without some measures.
    ///
    /// @param measures bits by ordinal
    public Amounts without(int measures) {
        if ((reported & measures) == 0) {
            return this;
        }
        var adding = new Adding();
        for (int rest = reported & ~measures; rest != 0; rest &= rest - 1) {
            var measure = MEASURES[Integer.numberOfTrailingZeros(rest)];
            adding.add(measure, get(measure));
        }
        return adding.amounts();
    }

    private static final class View extends AbstractMap<Measure, BigDecimal> {
        private final Amounts amounts;

        View(Amounts amounts) {
            this.amounts = amounts;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return key instanceof Measure measure && amounts.has(measure);
        }

        @Override
        public @Nullable BigDecimal get(@Nullable Object key) {
            return key instanceof Measure measure && amounts.has(measure) ? amounts.get(measure) : null;
        }

        @Override
        public int size() {
            return Integer.bitCount(amounts.reported);
        }

        @Override
        public Set<Entry<Measure, BigDecimal>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<Measure, BigDecimal>> iterator() {
                    return new Entries(amounts);
                }

                @Override
                public int size() {
                    return Integer.bitCount(amounts.reported);
                }
            };
        }
    }

    private static final class Entries implements Iterator<Map.Entry<Measure, BigDecimal>> {
        private final Amounts amounts;
        private int rest;

        Entries(Amounts amounts) {
            this.amounts = amounts;
            this.rest = amounts.reported;
        }

        @Override
        public boolean hasNext() {
            return rest != 0;
        }

        @Override
        public Map.Entry<Measure, BigDecimal> next() {
            if (rest == 0) {
                throw new NoSuchElementException();
            }
            var measure = MEASURES[Integer.numberOfTrailingZeros(rest)];
            rest &= rest - 1;
            return Map.entry(measure, amounts.get(measure));
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amounts that && sums().equals(that.sums());
    }

    @Override
    public int hashCode() {
        return sums().hashCode();
    }

    @Override
    public String toString() {
        return sums().toString();
    }

    /// Adds up. Not thread-safe.
    public static final class Adding {
        private final long[] micros = new long[MEASURES.length];
        private Map<Measure, BigDecimal> large = Map.of();
        private int reported;

        public void add(Amounts amounts) {
            int place = 0;
            for (int rest = amounts.reported; rest != 0; rest &= rest - 1) {
                int at = Integer.numberOfTrailingZeros(rest);
                long value = amounts.micros[place++];
                if (value == LARGE) {
                    addLarge(MEASURES[at], amounts.get(MEASURES[at]));
                } else {
                    addMicros(at, value);
                }
            }
        }

        public void add(Measure measure, BigDecimal value) {
            long whole = value.signum() == 0 ? 0 : whole(value);
            if (whole == LARGE) {
                addLarge(measure, value);
            } else {
                addMicros(measure.ordinal(), whole);
            }
        }

        private static long whole(BigDecimal value) {
            int scale = value.scale();
            if (scale >= 0 && scale <= SCALE && value.precision() + SCALE - scale <= 18) {
                return value.setScale(SCALE).unscaledValue().longValue();
            }
            var stripped = value.stripTrailingZeros();
            return stripped.scale() <= SCALE && stripped.precision() - stripped.scale() + SCALE <= 18
                    ? stripped.setScale(SCALE).unscaledValue().longValue()
                    : LARGE;
        }

        private void addMicros(int at, long value) {
            reported |= 1 << at;
            long sum = micros[at] + value;
            if (sum > MOST || sum < -MOST) {
                addLarge(MEASURES[at], BigDecimal.valueOf(value, SCALE));
            } else {
                micros[at] = sum;
            }
        }

        private void addLarge(Measure measure, BigDecimal value) {
            reported |= 1 << measure.ordinal();
            if (large.isEmpty()) {
                large = new EnumMap<>(Measure.class);
            }
            large.merge(measure, value, BigDecimal::add);
        }

        public boolean has(Measure measure) {
            return (reported & 1 << measure.ordinal()) != 0;
        }

        /// 0 for one that is not there.
        public BigDecimal sum(Measure measure) {
            var sum = BigDecimal.valueOf(micros[measure.ordinal()], SCALE);
            var more = large.get(measure);
            return plain(more == null ? sum : sum.add(more));
        }

        public Amounts amounts() {
            var kept = new long[Integer.bitCount(reported)];
            Map<Measure, BigDecimal> others = large.isEmpty() ? Map.of() : new EnumMap<>(Measure.class);
            int place = 0;
            for (int rest = reported; rest != 0; rest &= rest - 1) {
                int at = Integer.numberOfTrailingZeros(rest);
                var measure = MEASURES[at];
                kept[place] = micros[at];
                if (large.containsKey(measure)) {
                    var sum = sum(measure);
                    kept[place] = whole(sum);
                    if (kept[place] == LARGE) {
                        others.put(measure, sum);
                    }
                }
                place++;
            }
            return new Amounts(reported, kept, others);
        }
    }
}
