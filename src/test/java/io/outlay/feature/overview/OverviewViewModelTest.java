package io.outlay.feature.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.ProjectState;
import io.outlay.session.Viewed;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewViewModelTest {
    private static final Clock NOON =
            Clock.fixed(LocalDate.of(2026, 7, 2).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();

    private OverviewViewModel model(SampleSession sample, Viewed viewed) {
        return new OverviewViewModel(sample.session(), viewed, window.services(), NOON);
    }

    private static Page.Shown page(OverviewViewModel model) {
        assertThat(model.pageProperty().get()).isInstanceOf(Page.Shown.class);
        return (Page.Shown) model.pageProperty().get();
    }

    private static BigDecimal byHand(ProjectState state, Measure measure, Period period) {
        var sum = BigDecimal.ZERO;
        for (var day : state.days()) {
            var value = day.sums().get(measure);
            if (value != null && period.contains(day.date())) {
                sum = sum.add(value);
            }
        }
        return sum;
    }

    @Test
    void tilesAreTheSumsOfTheDaysAndAgreeWithTheStudy() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            var state = sample.session().state();
            var viewed = new Viewed(sample.session());
            var now = viewed.observed();
            var before = viewed.compared().orElseThrow();
            var basis = Basis.of(state, Basis.Shop.NONE);
            var kpis = new Kpis(basis, now, viewed.compared()).all();
            assertThat(kpis)
                    .extracting(Kpi::id)
                    .containsExactly(Kpi.Id.SPEND, Kpi.Id.SALES, Kpi.Id.ROAS, Kpi.Id.CONVERSIONS, Kpi.Id.CPA);
            var spend = byHand(state, Measure.SPEND, now).doubleValue();
            assertThat(kpis.get(0).value()).isEqualTo(spend);
            assertThat(kpis.get(0).before())
                    .contains(byHand(state, Measure.SPEND, before).doubleValue());
            assertThat(kpis.get(0).movers().stream()
                            .mapToDouble(Kpi.Mover::change)
                            .sum())
                    .isCloseTo(
                            kpis.get(0).value() - kpis.get(0).before().orElseThrow(),
                            org.assertj.core.data.Offset.offset(0.01));
            assertThat(kpis.get(1).value())
                    .isEqualTo(byHand(state, Measure.REVENUE, now).doubleValue());
            assertThat(kpis.get(2).range())
                    .isEqualTo(state.study().orElseThrow().result().returns());
            var conversions = byHand(state, Measure.CONVERSIONS, now).doubleValue();
            assertThat(kpis.get(4).value())
                    .isCloseTo(spend / conversions, org.assertj.core.data.Percentage.withPercentage(0.01));
        }
    }

    @Test
    void theShopsOwnFiguresGiveOrdersAndTheCostOfANewCustomer() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = model(sample, new Viewed(sample.session()))) {
            var tiles = page(model).tiles();
            assertThat(tiles)
                    .extracting(Tile::label)
                    .containsExactly(
                            "Spend",
                            "Reported sales",
                            "Reported ROAS",
                            "Orders",
                            "Cost per conversion",
                            "New-customer CAC");
            assertThat(tiles.get(3).note()).isEqualTo("recorded by the shop");
            assertThat(tiles).allSatisfy(tile -> {
                assertThat(tile.change()).isPresent();
                assertThat(tile.course()).hasSize(26).noneMatch(value -> Double.isNaN(value));
                assertThat(tile.explanation().lines()).hasSizeGreaterThan(3);
            });
            assertThat(tiles.get(0).change().orElseThrow().news()).isEqualTo(Tile.News.NEITHER);
            for (var cost : List.of(tiles.get(4), tiles.get(5))) {
                var change = cost.change().orElseThrow();
                assertThat(change.news()).isEqualTo(change.up() ? Tile.News.BAD : Tile.News.GOOD);
            }
        }
    }

    @Test
    void withoutDataBeforeThereIsNoChangeAndTheTitleComparesNothing() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = model(sample, new Viewed(sample.session()))) {
            var viewed = new Viewed(sample.session());
            viewed.comparisonProperty().set(Viewed.Comparison.PREVIOUS);
            var first = sample.session().state().dates().orElseThrow().from();
            var basis = Basis.of(sample.session().state(), Basis.Shop.NONE);
            var period = new Period(first, first.plusDays(27));
            var early = new Period(first.minusDays(28), first.minusDays(1));
            var kpis = new Kpis(basis, period, java.util.Optional.of(early)).all();
            assertThat(kpis)
                    .isNotEmpty()
                    .allSatisfy(kpi -> assertThat(kpi.before()).isEmpty());
            var window = this.window.services();
            assertThat(new OverviewWords(window.text(), window.figures(), basis).chartTitle(kpis))
                    .startsWith("Platforms report");
            assertThat(page(model).chart().title()).matches("Reported sales (rose|fell) .* on .* spend");
        }
    }

    @Test
    void anotherPeriodChangesTheTilesAtOnce() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            var viewed = new Viewed(sample.session());
            try (var model = model(sample, viewed)) {
                var before = page(model).tiles().getFirst();
                viewed.observedProperty().set(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 28)));
                var after = page(model).tiles().getFirst();
                assertThat(after.value()).isNotEqualTo(before.value());
                assertThat(page(model).chart().length()).isEqualTo(Spans.Length.DAY);
                assertThat(page(model).chart().spans()).hasSize(28);
                viewed.comparisonProperty().set(Viewed.Comparison.NONE);
                assertThat(page(model).tiles())
                        .allSatisfy(tile -> assertThat(tile.change()).isEmpty());
            }
        }
    }

    @Test
    void theTableNeverRanksOverlappingRangesAndSaysWhatIsNotKnown() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", temp);
                var model = model(sample, new Viewed(sample.session()))) {
            var page = page(model);
            assertThat(page.tableTitle()).contains("cannot be separated").doesNotContain("most");
            assertThat(page.tiles()).extracting(Tile::label).doesNotContain("Orders", "New-customer CAC");
            assertThat(page.tiles())
                    .allSatisfy(tile -> assertThat(tile.change()).isEmpty());
            assertThat(page.channels()).allSatisfy(row -> {
                assertThat(row.next()).isEmpty();
                assertThat(row.doubt()).isTrue();
            });
            assertThat(page.channels().getLast().evidence()).isEqualTo("Too few weeks");
        }
        try (var sample = SampleSession.of(
                        "acme-retail", temp.resolve("acme").toFile().mkdir() ? temp.resolve("acme") : temp);
                var model = model(sample, new Viewed(sample.session()))) {
            assertThat(page(model).tableTitle())
                    .contains("cannot be separated", "the next 1 EUR in Meta brings back less than it costs");
            assertThat(page(model).channels().getFirst().next()).isNotEmpty();
        }
    }

    @Test
    void whatToDoNextLeadsToItsRoom() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = model(sample, new Viewed(sample.session()))) {
            assertThat(model.adviceProperty().get()).isInstanceOf(Advice.Steps.class);
            var steps = ((Advice.Steps) model.adviceProperty().get()).steps();
            assertThat(steps).hasSize(3);
            assertThat(steps.get(0).gain()).startsWith("+");
            assertThat(steps.get(0).range()).contains(" to ");
            steps.forEach(model::follow);
            assertThat(window.visited()).containsExactly("OPTIMISE", "DAYPARTS", "CURVES linkedin");
        }
    }

    @Test
    void anEmptyProjectOffersImportAndAChangedOneIsOutOfDate() throws Exception {
        try (var empty = SampleSession.empty(temp);
                var model = model(empty, new Viewed(empty.session()))) {
            assertThat(model.pageProperty().get()).isInstanceOf(Page.NoData.class);
            assertThat(model.possibleProperty().get()).isFalse();
            window.answering(Path.of("meta.json"));
            model.chooseFiles();
            assertThat(window.visited()).containsExactly("IMPORT 1");
        }
        try (var sample = SampleSession.of("b2b-saas", temp);
                var model = model(sample, new Viewed(sample.session()))) {
            var session = sample.session();
            var meta = session.state().channels().getFirst();
            var locked = new io.outlay.domain.data.Channel(
                    meta.id(), meta.name(), meta.colour(), meta.minimum(), meta.maximum(), true, false);
            assertThat(model.outOfDateProperty().get()).isEmpty();
            session.edit(Edit.of(EditKind.CHANNEL, "Lock", meta, locked));
            assertThat(model.outOfDateProperty().get()).isNotEmpty();
            model.analyse();
            assertThat(model.outOfDateProperty().get()).isEmpty();
            assertThat(model.workProperty().get()).isInstanceOf(Advice.Work.Idle.class);
        }
    }

    @Test
    void freshnessTellsWhoIsBehindAndHowOldTheDataAre() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", temp);
                var model = model(sample, new Viewed(sample.session()))) {
            assertThat(page(model).newest()).isEqualTo("Newest day 28 June 2026, 4 days ago");
            assertThat(page(model).attention()).isEmpty();
            assertThat(page(model).freshness()).hasSize(3).noneMatch(Page.FreshLine::attention);
        }
    }
}
