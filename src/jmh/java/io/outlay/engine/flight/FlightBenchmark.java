package io.outlay.engine.flight;

import io.outlay.domain.flight.FlightOutcome;
import io.outlay.domain.flight.FlightProblem;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Planning 52 weeks of ten channels, concave to a gap of 1e-6 and S-shaped with a bound.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class FlightBenchmark {
    private FlightProblem concave;
    private FlightProblem sShaped;

    @Setup
    public void prepare() {
        concave = Flights.year(1, 10, 52, false, true);
        sShaped = Flights.year(1, 10, 52, true, true);
    }

    @Benchmark
    public FlightOutcome concave() {
        return Flights.solve(concave);
    }

    @Benchmark
    public FlightOutcome sShaped() {
        return Flights.solve(sShaped);
    }
}
