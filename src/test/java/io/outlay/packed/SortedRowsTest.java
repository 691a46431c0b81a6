package io.outlay.packed;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.domain.data.Platform;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedRowsTest {
    private static final Comparator<PerformanceRow> ORDER = Comparator.comparing(PerformanceRow::date)
            .thenComparingInt(row -> row.hour().orElse(-1))
            .thenComparing(row -> row.entity().campaignId());

    @Test
    void manyRunsComeOutInOrderAndUnchanged() {
        var rows = rows(130_000);
        var sorted = new SortedRows(rows, ORDER);
        var expected = new ArrayList<>(rows);
        expected.sort(ORDER);
        for (int pass = 0; pass < 2; pass++) {
            var found = new ArrayList<PerformanceRow>();
            sorted.forEach(found::add);
            // equal rows keep the order in which they came
            assertThat(found).isEqualTo(expected);
        }
        assertThat(sorted.size()).isEqualTo(130_000);
    }

    @Test
    void fewRowsAndNone() {
        var rows = rows(100);
        var found = new ArrayList<PerformanceRow>();
        new SortedRows(rows, ORDER).forEach(found::add);
        assertThat(found).isSortedAccordingTo(ORDER).hasSize(100);
        assertThat(new SortedRows(List.of(), ORDER)).isEmpty();
    }

    private static List<PerformanceRow> rows(int count) {
        var random = new Random(5);
        var rows = new ArrayList<PerformanceRow>();
        for (int i = 0; i < count; i++) {
            var id = "c" + random.nextInt(50);
            var entity = new Entity(
                    Platform.META, "1", "Account", Level.CAMPAIGN, id, "Name " + id, "", "", "", "", false, "");
            var date = LocalDate.of(1999, 12, 1).plusDays(random.nextInt(700));
            boolean hourly = random.nextBoolean();
            rows.add(new PerformanceRow(
                    entity,
                    random.nextBoolean() ? "" : "device=a",
                    hourly ? Grain.HOUR : random.nextInt(5) == 0 ? Grain.PERIOD : Grain.DAY,
                    date,
                    hourly ? date : date.plusDays(random.nextInt(2) * 6),
                    hourly ? OptionalInt.of(random.nextInt(24)) : OptionalInt.empty(),
                    hourly ? random.nextInt(2) : 0,
                    "Europe/Berlin",
                    random.nextBoolean() ? "EUR" : "JPY",
                    "7d_click",
                    Map.of(
                            Measure.SPEND,
                            new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(9)),
                            Measure.REVENUE,
                            new BigDecimal("-98765432109876543210.5")),
                    random.nextBoolean(),
                    "export.csv",
                    i));
        }
        return rows;
    }
}
