package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.ImportChanges;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.domain.data.Platform;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportStoreTest {
    private static final LocalDate DAY = Facts.START;

    @TempDir
    Path temp;

    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace =
                Workspace.create(temp.resolve("a.outlay"), Project.named("A"), LocalMachine.of(temp.resolve("data")));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void aLaterImportReplacesItsCoveredRangeIncludingRowsThatVanished() throws Exception {
        var a = Facts.entity(Platform.META, Level.CAMPAIGN, "a");
        var b = Facts.entity(Platform.META, Level.CAMPAIGN, "b");
        workspace
                .imports()
                .commit(
                        Facts.batch(
                                Facts.day(a, DAY, "1", 10),
                                Facts.day(b, DAY, "2", 20),
                                Facts.day(a, DAY.plusDays(1), "3", 30),
                                Facts.day(b, DAY.plusDays(2), "4", 40)),
                        "first");
        // covers days 1 and 2: a changes on day 1, b vanishes on day 1, a stays on day 2; day 3 is not spoken of
        var second = Facts.batch(
                List.of(Facts.day(a, DAY, "1.5", 10), Facts.day(a, DAY.plusDays(1), "3.00", 30)),
                Optional.of(new Period(DAY, DAY.plusDays(1))));
        assertThat(workspace.imports().preview(second)).isEqualTo(new ImportChanges(0, 1, 1, 1));
        workspace.imports().commit(second, "second");
        assertThat(spends()).containsExactlyInAnyOrder("1.5", "3", "4");
        // what was replaced stays readable
        var before = new ArrayList<PerformanceRow>();
        workspace.imports().facts(1, before::add);
        assertThat(before).hasSize(4);
        // and undoing brings it back
        workspace.imports().apply(new ImportSwitch(2, false));
        assertThat(spends()).containsExactlyInAnyOrder("1", "2", "3", "4");
        workspace.imports().apply(new ImportSwitch(2, true));
        assertThat(spends()).containsExactlyInAnyOrder("1.5", "3", "4");
        assertThat(workspace.verify().faults()).isEmpty();
    }

    @Test
    void theStatedRangeEmptiesDaysThatHaveNoRows() throws Exception {
        var a = Facts.entity(Platform.META, Level.CAMPAIGN, "a");
        workspace.imports().commit(Facts.batch(Facts.day(a, DAY, "1", 1), Facts.day(a, DAY.plusDays(5), "2", 2)), "1");
        var later = Facts.batch(List.of(Facts.day(a, DAY, "1", 1)), Optional.of(new Period(DAY, DAY.plusDays(9))));
        assertThat(workspace.imports().preview(later)).isEqualTo(new ImportChanges(0, 0, 1, 1));
        workspace.imports().commit(later, "2");
        assertThat(spends()).containsExactlyInAnyOrder("1");
    }

    @Test
    void historyTellsWhatReplacedWhatAndUndoBringsItBack() throws WorkspaceException {
        var imports = workspace.imports();
        imports.commit(Facts.many(2, 10, 0), "first");
        var all = new Period(Facts.START, Facts.START.plusDays(9));
        var before = workspace.performance().daily(all);
        var second = Facts.many(2, 10, 7);
        imports.commit(
                Facts.batch(
                        second.rows().stream()
                                .filter(row -> row.date().isAfter(Facts.START.plusDays(6)))
                                .toList(),
                        Optional.empty()),
                "restated");
        var restated = workspace.performance().campaigns(all);
        assertThat(imports.restatements()).singleElement().satisfies(found -> {
            assertThat(found.importId()).isEqualTo(1);
            assertThat(found.byImport()).isEqualTo(2);
            assertThat(found.facts()).isEqualTo(6);
            assertThat(found.dates()).isEqualTo(new Period(Facts.START.plusDays(7), Facts.START.plusDays(9)));
        });
        var earlier = new ArrayList<PerformanceRow>();
        imports.facts(1, earlier::add);
        assertThat(earlier).hasSize(20);
        imports.apply(new ImportSwitch(2, false));
        assertThat(imports.restatements()).isEmpty();
        assertThat(workspace.performance().daily(all)).isEqualTo(before);
        imports.apply(new ImportSwitch(2, true));
        assertThat(workspace.performance().campaigns(all)).isEqualTo(restated);
    }

    @Test
    void otherScopesAreNotTouched() throws Exception {
        var campaign = Facts.entity(Platform.META, Level.CAMPAIGN, "a");
        var ad = Facts.entity(Platform.META, Level.AD, "a");
        var google = Facts.entity(Platform.GOOGLE_ADS, Level.CAMPAIGN, "a");
        workspace.imports().commit(Facts.batch(Facts.day(campaign, DAY, "5", 1), Facts.day(google, DAY, "7", 1)), "1");
        assertThat(workspace.imports().preview(Facts.batch(Facts.day(ad, DAY, "5", 1))))
                .isEqualTo(new ImportChanges(1, 0, 0, 0));
        workspace.imports().commit(Facts.batch(Facts.day(ad, DAY, "5", 1)), "2");
        assertThat(spends()).containsExactlyInAnyOrder("5", "7", "5");
    }

    @Test
    void theSameFileTwiceChangesNothingAlsoInAnotherOrder() throws Exception {
        var batch = Facts.many(3, 5, 0);
        workspace.imports().commit(batch, "1");
        long seq = workspace.commitSeq();
        assertThat(workspace.imports().commit(batch, "again").alreadyImported()).isTrue();
        var reversed = new ArrayList<>(batch.rows());
        java.util.Collections.reverse(reversed);
        var receipt = workspace.imports().commit(Facts.batch(reversed, Optional.empty()), "again");
        assertThat(receipt.alreadyImported()).isTrue();
        assertThat(receipt.changes()).isEqualTo(new ImportChanges(0, 0, 0, 15));
        assertThat(workspace.commitSeq()).isEqualTo(seq);
        // an older version after a newer one is an import like any other
        workspace.imports().commit(Facts.many(3, 5, 1), "2");
        assertThat(workspace.imports().commit(batch, "back").alreadyImported()).isFalse();
    }

    @Test
    void aPartThatFailsLeavesNothing() throws Exception {
        var row = Facts.day(Facts.entity(Platform.META, Level.CAMPAIGN, "a"), DAY, "1", 1);
        var tooLong = new PerformanceRow(
                row.entity(),
                "s=" + "x".repeat(5000),
                row.grain(),
                row.date(),
                row.dateEnd(),
                row.hour(),
                0,
                "",
                "EUR",
                "",
                row.measures(),
                false,
                "f",
                1);
        long seq = workspace.commitSeq();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> workspace.imports().commit(Facts.batch(row, tooLong), "broken")))
                .isInstanceOf(WorkspaceException.class);
        assertThat(workspace.commitSeq()).isEqualTo(seq);
        assertThat(spends()).isEmpty();
        assertThat(workspace.imports().history()).isEmpty();
    }

    @Test
    void outcomesAreRestatedBySeriesAndMarket() throws Exception {
        var store = workspace.imports();
        store.commit(
                Facts.outcomes(List.of(
                        point("orders", "DE", 0, "5"), point("orders", "DE", 1, "6"), point("orders", "FR", 0, "9"))),
                "1");
        var later = Facts.outcomes(List.of(point("orders", "DE", 0, "5.5")));
        assertThat(store.preview(later)).isEqualTo(new ImportChanges(0, 1, 0, 0));
        store.commit(later, "2");
        assertThat(workspace.outcomes().names()).containsExactly("orders");
        assertThat(workspace.outcomes().series("orders"))
                .extracting(p -> p.market() + p.value())
                .containsExactly("DE5.5", "DE6", "FR9");
    }

    @Test
    @Tag("slow")
    void halfAMillionRows() throws Exception {
        var batch = Facts.many(5000, 100, 0);
        long start = System.nanoTime();
        workspace.imports().commit(batch, "large");
        long stored = System.nanoTime();
        assertThat(workspace.imports().commit(batch, "again").alreadyImported()).isTrue();
        long again = System.nanoTime();
        workspace.channels().saveRules(List.of(new io.outlay.domain.data.ChannelRule("all", "", "", "", "", "")));
        assertThat(workspace.performance().daily(new Period(DAY, DAY.plusDays(99))))
                .hasSize(100);
        long daily = System.nanoTime();
        System.out.println("500,000 facts: stored with a verified backup in " + (stored - start) / 1_000_000
                + " ms, found to be there already in " + (again - stored) / 1_000_000 + " ms, summed by day in "
                + (daily - again) / 1_000_000 + " ms; file "
                + java.nio.file.Files.size(workspace.folder().resolve(WorkspaceFolder.DATABASE)) / 1_000_000
                + " MB");
    }

    @Test
    void everyMeasureAndFieldComesBack() throws Exception {
        var measures = new java.util.EnumMap<Measure, BigDecimal>(Measure.class);
        for (var measure : Measure.values()) {
            measures.put(measure, new BigDecimal("12345678901234.123456").add(BigDecimal.valueOf(measures.size())));
        }
        var row = new PerformanceRow(
                Facts.entity(Platform.KLAVIYO, Level.CAMPAIGN, "ü=\"1\";,"),
                "country=DE;device=mobile",
                Grain.SEND,
                DAY,
                DAY,
                java.util.OptionalInt.of(0),
                1,
                "America/New_York",
                "USD",
                "7d_click,1d_view",
                measures,
                true,
                "f.json",
                Long.MAX_VALUE);
        var none = Facts.row(
                Facts.entity(Platform.META, Level.ACCOUNT, ""), Grain.PERIOD, DAY, DAY.plusDays(30), -1, Map.of());
        workspace.imports().commit(Facts.batch(row, none), "1");
        var found = new ArrayList<PerformanceRow>();
        workspace.performance().facts(new Period(DAY, DAY), found::add);
        assertThat(found).containsExactlyInAnyOrder(row, none);
    }

    private static OutcomePoint point(String series, String market, int day, String value) {
        return new OutcomePoint(series, market, DAY.plusDays(day), new BigDecimal(value), "");
    }

    private List<String> spends() throws Exception {
        var spends = new ArrayList<String>();
        workspace
                .performance()
                .facts(
                        new Period(DAY, DAY.plusDays(50)),
                        row -> spends.add(
                                row.measure(Measure.SPEND).orElseThrow().toPlainString()));
        return spends;
    }
}
