package io.outlay.feature.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Measure;
import io.outlay.intake.facts.RowChoice;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final Path META = Path.of("sample-projects/b2b-saas/raw/meta_insights_daily.json.gz");
    private static final String OPEN_DATES = "Day,Campaign,Cost,Impr.,Currency code,Clicks\n"
            + "03/04/2026,A,10.50,100,EUR,3\n"
            + "05/04/2026,A,11.50,120,EUR,4\n";

    @TempDir
    Path folder;

    private SampleSession sample;
    private final RecordingWindow window = new RecordingWindow();
    private ImportViewModel model;

    @BeforeEach
    void open() throws Exception {
        sample = SampleSession.empty(folder);
        model = new ImportViewModel(sample.session(), window.services());
    }

    @AfterEach
    void close() throws Exception {
        sample.close();
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private ImportState.Looking looking() {
        assertThat(model.state()).isInstanceOf(ImportState.Looking.class);
        return (ImportState.Looking) model.state();
    }

    private void toTheEnd() {
        for (int i = 0; i < 4; i++) {
            model.next();
        }
    }

    @Test
    void metaExportGoesInAndComesOutAgain() {
        model.open(List.of(META));
        var looking = looking();
        assertThat(looking.step()).isEqualTo(ImportStep.PREVIEW);
        assertThat(looking.content().subtitle()).contains("Meta");
        assertThat(looking.content().questions()).isEmpty();
        assertThat(looking.content().asRead().orElseThrow().lines()).hasSize(50);
        assertThat(looking.content().inFile()).isEmpty();
        var totals = looking.content().totals().orElseThrow();
        assertThat(totals.nothing()).isFalse();
        assertThat(totals.accounts().getFirst().figure(Measure.SPEND)).contains("USD");

        toTheEnd();
        assertThat(model.state()).isInstanceOf(ImportState.Ended.class);
        assertThat(sample.session().state().hasData()).isTrue();
        assertThat(window.said().getLast()).contains("rows imported").contains("[Undo]");

        sample.session().undo();
        assertThat(sample.session().state().hasData()).isFalse();
    }

    @Test
    void theSameFileAgainIsNothingNew() {
        model.open(List.of(META));
        toTheEnd();
        var again = new ImportViewModel(sample.session(), window.services());
        again.open(List.of(META));
        var looking = (ImportState.Looking) again.state();
        assertThat(looking.content().totals().orElseThrow().nothing()).isTrue();
        for (int i = 0; i < 3; i++) {
            again.next();
        }
        assertThat(again.state().step()).isEqualTo(ImportStep.SUMMARY);
        assertThat(again.canGoOn()).isFalse();
    }

    @Test
    void openDatesAreAskedAndNeverGuessed() throws Exception {
        model.open(List.of(file("google.csv", OPEN_DATES)));
        var question = looking().content().questions().getFirst();
        assertThat(question.kind()).isEqualTo(SettingKind.DATE_ORDER);
        assertThat(question.sentence())
                .contains("03/04/2026")
                .contains("3 April")
                .contains("4 March");
        assertThat(looking().content().settings())
                .filteredOn(ImportSetting::open)
                .extracting(ImportSetting::kind)
                .containsExactly(SettingKind.DATE_ORDER);
        assertThat(looking()
                        .content()
                        .inFile()
                        .orElseThrow()
                        .columns()
                        .getFirst()
                        .mark())
                .isEqualTo(PreviewTable.Mark.ASKED);
        assertThat(model.canGoOn()).isFalse();
        model.next();
        assertThat(looking().step()).isEqualTo(ImportStep.PREVIEW);

        model.answer(SettingKind.DATE_ORDER, "dmy");
        assertThat(looking().content().questions()).isEmpty();
        assertThat(looking().content().totals().orElseThrow().period())
                .contains(new Period(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 5)));
        toTheEnd();
        assertThat(sample.session().state().dates().orElseThrow().from()).hasToString("2026-04-03");
    }

    @Test
    void brokenFileIsRefusedByCauseAndNothingIsStored() throws Exception {
        model.open(List.of(file(
                "google.csv",
                "Day,Campaign,Cost,Impr.,Currency code,Clicks\n"
                        + "2026-04-03,A,1O.50,100,EUR,3\n"
                        + "2026-04-04,A,n2,-5,EUR,4\n")));
        assertThat(looking().content().errors())
                .extracting(FindingGroup::title, FindingGroup::count)
                .containsExactly(tuple("Not a number", 2L), tuple("Number out of range", 1L));
        assertThat(looking().content().errors().getFirst().examples().getFirst())
                .isEqualTo("Row 2, Cost: expected a number, found 1O.50.");
        toTheEnd();
        assertThat(looking().step()).isEqualTo(ImportStep.CHECKS);
        assertThat(sample.session().state().hasData()).isFalse();

        var target = folder.resolve("findings.csv");
        window.answering(target);
        model.saveFindings();
        assertThat(target).content().startsWith("severity,file,row").contains("1O.50");
    }

    @Test
    void unknownTableIsMappedBySuggestionAndRemembered() throws Exception {
        var table = "Datum;Kampagne;Kosten;Impressionen;Klicks;Note\n"
                + "2026-04-03;A;10,50;100;3;x\n2026-04-04;A;11,50;120;4;y\n";
        model.open(List.of(file("tiktok.csv", table)));
        assertThat(looking().content().mapping())
                .extracting(MappingRow::target)
                .containsExactly("date", "campaign_name", "spend", "impressions", "clicks", "");
        assertThat(looking().content().questions())
                .extracting(ImportQuestion::kind)
                .containsExactly(SettingKind.CURRENCY);
        model.answer(SettingKind.CURRENCY, "EUR");
        model.map(4, "link_clicks");
        assertThat(looking().content().mapping().get(4).target()).isEqualTo("link_clicks");
        toTheEnd();
        assertThat(model.state()).isInstanceOf(ImportState.Ended.class);
        assertThat(sample.session().state().summary().sources().getFirst().platform())
                .isEqualTo("TIKTOK");

        var next = new ImportViewModel(sample.session(), window.services());
        next.open(List.of(file("new.csv", table.replace("2026-04-0", "2026-04-1"))));
        var looking = (ImportState.Looking) next.state();
        assertThat(looking.content().questions()).isEmpty();
        assertThat(looking.content().mapping().get(4).target()).isEqualTo("link_clicks");
        assertThat(looking.content().remembered()).isTrue();
        next.forget();
        assertThat(((ImportState.Looking) next.state())
                        .content()
                        .mapping()
                        .get(4)
                        .target())
                .isEqualTo("clicks");
    }

    @Test
    void ownSeriesComeFromATableWithoutAdvertising() {
        model.open(List.of(Path.of("sample-projects/acme-retail/raw/shop_daily.csv")));
        assertThat(looking().content().mapping().get(1).target()).isEqualTo("series:shop_revenue");
        assertThat(looking().content().questions())
                .extracting(ImportQuestion::kind)
                .containsExactly(SettingKind.CURRENCY);
        model.answer(SettingKind.CURRENCY, "EUR");
        toTheEnd();
        assertThat(sample.session().state().summary().series())
                .extracting(series -> series.name() + " " + series.unit())
                .contains("shop_revenue EUR", "orders ", "new_customers ");
    }

    @Test
    void rowsWithErrorsAreDealtWithAsChosenAndSaved() throws Exception {
        model.open(List.of(file(
                "google.csv",
                "Day,Campaign,Cost,Impr.,Currency code,Clicks\n"
                        + "2026-04-03,A,1O.50,100,EUR,3\n"
                        + "2026-04-04,A,12.50,n2,EUR,4\n"
                        + "2026-04-05,A,-3.00,7,EUR,1\n"
                        + "2026-04-06,A,9.00,90,EUR,2\n")));
        assertThat(looking().content().errors().getFirst().choices())
                .containsExactly(RowChoice.EMPTY, RowChoice.SKIP, RowChoice.STOP);
        model.choose(ProblemCode.BAD_NUMBER, RowChoice.EMPTY);
        assertThat(looking().content().totals()).isEmpty();
        model.choose(ProblemCode.OUT_OF_RANGE, RowChoice.SKIP);
        var content = looking().content();
        assertThat(content.errors())
                .as("what was chosen stays in view")
                .extracting(FindingGroup::title, FindingGroup::chosen)
                .containsExactlyInAnyOrder(
                        tuple("Not a number", RowChoice.EMPTY), tuple("Number out of range", RowChoice.SKIP));
        assertThat(content.rows()).isEqualTo(3);
        assertThat(content.skipped()).isEqualTo(1);
        assertThat(content.totals().orElseThrow().spend()).containsEntry("EUR", "21.50 EUR");

        var target = folder.resolve("rejected.csv");
        window.answering(target);
        model.saveRejected();
        assertThat(target).content().startsWith("file,row,problem,Day,Campaign").contains("2026-04-05,A,-3.00,7,EUR,1");
        toTheEnd();
        assertThat(sample.session().state().summary().sources().getFirst().rows())
                .isEqualTo(3);
    }

    @Test
    void severalFilesAreAnImportEachAndTakenBackTogether() throws Exception {
        model.open(List.of(file("google.csv", OPEN_DATES), META));
        assertThat(looking().reports().all())
                .extracting(report -> report.content().state())
                .containsExactly(ReportState.ASKED, ReportState.READY);
        model.show(1);
        assertThat(looking().content().questions()).isEmpty();
        assertThat(model.canGoOn()).as("the other one waits").isFalse();
        model.show(0);
        model.answer(SettingKind.DATE_ORDER, "dmy");
        toTheEnd();
        assertThat(model.state()).isInstanceOf(ImportState.Ended.class);
        assertThat(sample.session().state().summary().sources()).hasSize(2);
        assertThat(window.said().getLast()).contains("2 imports, each one step to undo");
        sample.session().undo();
        assertThat(sample.session().state().summary().sources()).hasSize(1);
    }

    @Test
    void pagesOfOneReportAreJoined() throws Exception {
        var row = "{\"account_id\":\"1\",\"account_currency\":\"EUR\",\"campaign_id\":\"7\",\"campaign_name\":\"A\","
                + "\"date_start\":\"%s\",\"date_stop\":\"%s\",\"spend\":\"1.00\",\"impressions\":\"10\"}";
        var first = file(
                "page-1.json",
                "{\"data\":[" + row.formatted("2026-04-01", "2026-04-01")
                        + "],\"paging\":{\"next\":\"https://graph.facebook.com/2\"}}");
        model.open(List.of(first));
        assertThat(looking().content().errors())
                .extracting(FindingGroup::code)
                .containsExactly(ProblemCode.INCOMPLETE_PAGES);
        var last = file("page-2.json", "{\"data\":[" + row.formatted("2026-04-02", "2026-04-02") + "]}");
        model.open(List.of(last));
        assertThat(looking().reports().all()).hasSize(1);
        assertThat(looking().content().rows()).isEqualTo(2);
        assertThat(looking().content().title()).contains("2 in all");
    }

    @Test
    void totalsStandByChannelAndBesideTheFilesOwn() throws Exception {
        model.open(List.of(META));
        toTheEnd();
        var again = new ImportViewModel(sample.session(), window.services());
        again.open(List.of(file(
                "campaigns.csv",
                "Campaign report\n1 April 2026 - 2 April 2026\nDay,Campaign,Currency code,Cost,Impr.,Clicks\n"
                        + "2026-04-01,A,EUR,10.00,100,3\n2026-04-02,A,EUR,11.00,120,4\n"
                        + "Total: Campaigns,--,EUR,25.00,220,7\n")));
        var totals = ((ImportState.Looking) again.state()).content().totals().orElseThrow();
        assertThat(totals.campaigns()).extracting(ImportTotals.Line::name).containsExactly("A");
        assertThat(totals.channels()).extracting(ImportTotals.Line::name).containsExactly("In no channel");
        assertThat(totals.stated())
                .filteredOn(stated -> stated.figure().equals("Cost"))
                .extracting(ImportTotals.Stated::stated, ImportTotals.Stated::sum, ImportTotals.Stated::agrees)
                .containsExactly(tuple("25.00", "21.00", false));
    }

    @Test
    void textIsPastedLikeAFile() {
        model.paste("Day,Campaign,Cost,Impr.,Currency code,Clicks\n2026-04-03,A,10.50,100,EUR,3\n");
        assertThat(looking().content().title()).isEqualTo("pasted.csv");
        assertThat(looking().content().totals()).isPresent();
        model.cancel();
        assertThat(model.state()).isInstanceOf(ImportState.Ended.class);
        assertThat(sample.session().state().hasData()).isFalse();
    }

    @Test
    void negativeSpendIsACreditOnlyWhereAPersonSaysSo() throws Exception {
        model.open(List.of(file(
                "google.csv",
                "Day,Campaign,Cost,Impr.,Currency code,Clicks\n2026-04-13,A,10.50,100,EUR,3\n"
                        + "2026-04-14,A,-2.50,120,EUR,4\n")));
        assertThat(model.canGoOn() && looking().step() == ImportStep.SUMMARY).isFalse();
        assertThat(looking().content().errors())
                .singleElement()
                .satisfies(group -> assertThat(group.choices())
                        .containsExactly(RowChoice.KEEP, RowChoice.EMPTY, RowChoice.SKIP, RowChoice.STOP));
        model.choose(ProblemCode.OUT_OF_RANGE, RowChoice.KEEP);
        assertThat(looking().content().errors())
                .singleElement()
                .satisfies(group -> assertThat(group.settled()).isTrue());
        assertThat(looking()
                        .content()
                        .totals()
                        .orElseThrow()
                        .accounts()
                        .getFirst()
                        .figure(Measure.SPEND))
                .contains("8.00");
        toTheEnd();
        assertThat(sample.session().state().hasData()).isTrue();
    }

    @Test
    void aNegativeCountIsNoCredit() throws Exception {
        model.open(List.of(
                file("google.csv", "Day,Campaign,Cost,Impr.,Currency code,Clicks\n2026-04-13,A,10.50,-100,EUR,3\n")));
        model.choose(ProblemCode.OUT_OF_RANGE, RowChoice.KEEP);
        assertThat(looking().content().errors())
                .singleElement()
                .satisfies(group -> assertThat(group.settled()).isFalse());
        toTheEnd();
        assertThat(sample.session().state().hasData()).isFalse();
    }
}
