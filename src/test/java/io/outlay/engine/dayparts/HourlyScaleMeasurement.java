package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.progress.Monitor;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// One million hourly facts analysed: seconds, and the memory that rows and analysis take. Argument: number of
/// campaigns (default 1389, each 30 days of 24 hours: 1 000 080 rows).
final class HourlyScaleMeasurement {
    private HourlyScaleMeasurement() {}

    public static void main(String[] args) {
        int campaigns = args.length > 0 ? Integer.parseInt(args[0]) : 1389;
        long empty = used();
        var rows = rows(campaigns);
        long filled = used();
        System.out.printf("%,d rows, %d MB%n", rows.size(), (filled - empty) >> 20);
        for (var metric : List.of(DaypartMetric.ROAS, DaypartMetric.CVR)) {
            for (int round = 0; round < 2; round++) {
                var peak = new Peak();
                long start = System.nanoTime();
                var result = new DaypartEstimator().estimate(DaypartRequest.of(metric, ZoneOffset.UTC), rows, peak);
                System.out.printf(
                        "%s: %.2f s, heap at most %d MB (rows included), %s%n",
                        metric,
                        (System.nanoTime() - start) / 1e9,
                        peak.most >> 20,
                        result.getClass().getSimpleName());
            }
        }
    }

    private static List<HourlySample> rows(int campaigns) {
        var rows = new ArrayList<HourlySample>();
        var random = SimulatedCampaign.random(1);
        var hours = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            hours[hour] = hour >= 18 && hour <= 21 ? 1.6 : 1;
        }
        for (int c = 0; c < campaigns; c++) {
            rows.addAll(new SimulatedCampaign("campaign " + c, 20, 0.04, 50, 1, 0.1, hours).days(0, 30, random));
        }
        return rows;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// Looks at the heap whenever the engine asks whether to go on.
    private static final class Peak implements Monitor {
        private long most;

        @Override
        public void progress(double fraction, String phase) {
            check();
        }

        @Override
        public void check() {
            most = Math.max(
                    most,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
    }
}
