package io.outlay.engine.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.outlay.progress.Monitor;
import java.util.Random;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void agreesWithAnIndependentImplementation() {
        var random = new Random(7);
        var columns = new Columns(3);
        var x = new double[5000];
        var y = new double[5000];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.round(20 * random.nextGaussian());
            y[i] = Math.round(x[i] + 15 * random.nextGaussian());
            columns.add(new double[] {x[i], y[i], 1});
        }
        var found = columns.correlations(Monitor.silent());
        assertThat(found.getFirst().pairs()).isEqualTo(5000);
        assertThat(found.getFirst().pearson().orElseThrow())
                .isEqualTo(new PearsonsCorrelation().correlation(x, y), offset(1e-12));
        assertThat(found.getFirst().spearman().orElseThrow())
                .isEqualTo(new SpearmansCorrelation().correlation(x, y), offset(1e-12));
        assertThat(found.getLast().pearson()).as("a column that never changes").isEmpty();
    }

    @Test
    void absentFiguresLeaveThePairOut() {
        var columns = new Columns(2);
        columns.add(new double[] {1, 2});
        columns.add(new double[] {2, Double.NaN});
        columns.add(new double[] {3, 4});
        assertThat(columns.correlations(Monitor.silent()).getFirst().pairs()).isEqualTo(2);
        assertThat(columns.correlations(Monitor.silent()).getFirst().pearson()).isEmpty();
        var statistics = columns.statistics(1);
        assertThat(statistics.count()).isEqualTo(2);
        assertThat(statistics.absent()).isEqualTo(1);
        assertThat(statistics.mean()).hasValue(3);
        assertThat(statistics.quartile()).hasValue(2.5);
    }
}
