package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.intake.facts.RowChoice;
import io.outlay.progress.Monitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports as the platforms' pages write them, in the languages and styles that each has.
class ExportsTest {
    @TempDir
    Path folder;

    private Reading resource(String name) {
        try (var in = ExportsTest.class.getResourceAsStream(name)) {
            return Reading.of(Files.write(folder.resolve(name), in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal sum(ImportSummary summary, String currency, Measure measure) {
        return summary.totals().getOrDefault(currency, Map.of()).getOrDefault(measure, BigDecimal.valueOf(-1));
    }

    @Test
    void aGermanGoogleFileAnswersItsQuestions() {
        var summary = resource("google_de.csv").ready().summary();
        assertThat(summary.factRows()).isEqualTo(3);
        assertThat(sum(summary, "EUR", Measure.SPEND)).isEqualByComparingTo("1239.50");
        assertThat(sum(summary, "EUR", Measure.IMPRESSIONS)).isEqualByComparingTo("11000");
        assertThat(summary.covered()).contains(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)));
        assertThat(summary.files().getFirst().encoding()).isEqualTo("UTF-16LE");
        assertThat(summary.statedTotals()).allMatch(total -> total.agrees());
        assertThat(summary.statedTotals()).extracting(total -> total.label()).contains("Gesamt: Kampagnen");
        assertThat(summary.warnings()).isEmpty();
        assertThat(summary.campaigns()).hasSize(2);
        assertThat(summary.campaigns().getFirst().sums().get(Measure.SPEND)).isEqualByComparingTo("1234.50");
    }

    @Test
    void aFrenchGoogleFileAnswersItsQuestions() {
        var summary = resource("google_fr.csv").ready().summary();
        assertThat(summary.dateMin()).contains(LocalDate.of(2026, 3, 2));
        assertThat(summary.dateMax()).contains(LocalDate.of(2026, 3, 3));
        assertThat(summary.covered().orElseThrow().to()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(sum(summary, "EUR", Measure.SPEND)).isEqualByComparingTo("1241.75");
        assertThat(sum(summary, "EUR", Measure.REVENUE)).isEqualByComparingTo("2400");
    }

    @Test
    void aReportWithoutDaysIsOfItsWholeRange() {
        var batch = resource("google_period.csv").ready().batch();
        assertThat(batch.rows()).hasSize(2);
        assertThat(batch.rows())
                .allMatch(row -> row.grain() == Grain.PERIOD
                        && row.date().equals(LocalDate.of(2026, 3, 1))
                        && row.dateEnd().equals(LocalDate.of(2026, 3, 31)));
        assertThat(batch.rows().getFirst().entity().campaignId()).isEqualTo("77");
        assertThat(batch.rows().getFirst().entity().byName()).isFalse();
    }

    @Test
    void metaCountsResultsOnlyOfTheGoal() {
        var ready = resource("meta_pt.csv").ready();
        assertThat(ready.batch().rows()).extracting(PerformanceRow::grain).containsOnly(Grain.PERIOD);
        assertThat(ready.batch().rows().get(0).measure(Measure.CONVERSIONS)).contains(BigDecimal.valueOf(12));
        assertThat(ready.batch().rows().get(1).measure(Measure.CONVERSIONS)).isEmpty();
        assertThat(sum(ready.summary(), "BRL", Measure.SPEND)).isEqualByComparingTo("1244.56");
        assertThat(ready.summary().totals().get("BRL")).doesNotContainKey(Measure.REACH);
    }

    @Test
    void hoursOfTheViewersAreNobodys() {
        var problem = resource("meta_hours_viewer.csv").problems().getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.UNSUPPORTED_LAYOUT);
        assertThat(problem.where().column()).contains("Time of day (viewer's time zone)");
    }

    @Test
    void aMicrosoftPageStatesZoneRowsAndCompleteness() {
        var ready = resource("microsoft_ui.csv").ready();
        assertThat(ready.summary().factRows()).isEqualTo(3);
        assertThat(ready.summary().files().getFirst().profile()).isEqualTo("microsoft-ui");
        var row = ready.batch().rows().getFirst();
        assertThat(row.provisional()).isTrue();
        assertThat(row.zone()).isEqualTo("Europe/Berlin");
        assertThat(row.segment()).isEqualTo("device=Computer");
        assertThat(row.entity().campaignId()).isEqualTo("531016227");
        assertThat(row.entity().accountId()).isEqualTo("150175881");
        assertThat(row.date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(ready.summary().statedTotals()).allMatch(total -> total.agrees());
    }

    @Test
    void aChecksumThatDiffersIsAnError() throws IOException {
        var file = resource("microsoft_ui.csv").files().getFirst();
        Files.writeString(file, Files.readString(file).replace("Rows: 3", "Rows: 5"));
        var problem = Reading.of(file).problems().getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.CHECKSUM_MISMATCH);
        assertThat(problem.where().row()).contains(6L);
        assertThat(problem.args()).containsExactly("5", "3");
    }

    @Test
    void weeksOfMicrosoftArePeriods() throws IOException {
        var file = resource("microsoft_ui.csv").files().getFirst();
        Files.writeString(
                file, Files.readString(file).replace("Daily", "Weekly").replace("- 3/3/2026", "- 3/28/2026"));
        var row = Reading.of(file).ready().batch().rows().getFirst();
        assertThat(row.grain()).isEqualTo(Grain.PERIOD);
        assertThat(row.dateEnd()).isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @Test
    void amazonKeepsTheWindowOfAttribution() {
        var row = resource("amazon_uk.csv").ready().batch().rows().getFirst();
        assertThat(row.currency()).isEqualTo("GBP");
        assertThat(row.attribution()).isEqualTo("14d");
        assertThat(row.grain()).isEqualTo(Grain.PERIOD);
        assertThat(row.measure(Measure.REVENUE).orElseThrow()).isEqualByComparingTo("494");
    }

    @Test
    void tiktokInGermanWithoutPayments() {
        var ready = resource("tiktok_de.csv").ready();
        assertThat(sum(ready.summary(), "EUR", Measure.SPEND)).isEqualByComparingTo("22");
        assertThat(ready.batch().rows().get(1).measure(Measure.CONVERSIONS)).isEmpty();
        assertThat(ready.summary().files().getFirst().droppedRows()).isEqualTo(1);
    }

    @Test
    void linkedInStatesCurrencyAndRangeBeforeItsHeader() {
        var ready = resource("linkedin_en.csv").ready();
        assertThat(sum(ready.summary(), "CHF", Measure.SPEND)).isEqualByComparingTo("1412.8");
        assertThat(ready.summary().dateMax()).contains(LocalDate.of(2026, 3, 3));
        assertThat(ready.batch().rows().getFirst().entity().campaignName()).isEqualTo("=2+3");
        assertThat(ready.batch().rows().getFirst().zone()).isEqualTo("UTC");
    }

    @Test
    void klaviyoSendsHaveTheirHour() {
        var open = resource("klaviyo_en.csv").open();
        assertThat(open.questions()).containsExactly(ProblemCode.CURRENCY);
        var rows = resource("klaviyo_en.csv").in("USD").ready().batch().rows();
        assertThat(rows).extracting(PerformanceRow::grain).containsOnly(Grain.SEND);
        assertThat(rows).extracting(PerformanceRow::hour).containsExactly(OptionalInt.of(9), OptionalInt.of(21));
        assertThat(rows.getFirst().measure(Measure.RECIPIENTS).orElseThrow()).isEqualByComparingTo("64517");
        assertThat(rows.getFirst().measure(Measure.SPEND)).isEmpty();
    }

    @Test
    void aTableOfNobodyIsNotGuessed() {
        var problem = Reading.text(
                        folder, "own.csv", "Campaign name,Day,Impressions,Clicks,Spend\nA,2026-03-01,1,1,1\n")
                .problems()
                .getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.UNSUPPORTED_LAYOUT);
    }

    @Test
    void tiktokPagesAndErrors() {
        var page = """
            {"code":0,"message":"OK","data":{"list":[{"dimensions":{"campaign_id":"%d","stat_time_hour":"2026-03-02 0%d:00:00"},
            "metrics":{"currency":"USD","spend":"1.5","impressions":"10","clicks":"-","conversion":"1"}}],
            "page_info":{"page":%d,"total_page":2}}}\
            """;
        var first = Reading.text(folder, "1.json", page.formatted(5, 1, 1));
        assertThat(first.problems().getFirst().code()).isEqualTo(ProblemCode.INCOMPLETE_PAGES);
        var second = Reading.text(folder, "2.json", page.formatted(5, 2, 2));
        var both = Reading.of(first.files().getFirst(), second.files().getFirst());
        assertThat(both.open().questions()).containsExactly(ProblemCode.ZONE);
        var rows = both.at("Europe/Madrid").ready().batch().rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().grain()).isEqualTo(Grain.HOUR);
        assertThat(rows.getFirst().measure(Measure.CLICKS)).isEmpty();
        assertThat(rows.getFirst().measure(Measure.CONVERSIONS)).contains(BigDecimal.ONE);
        for (var error : List.of(
                "{\"code\":40105,\"message\":\"Access token is incorrect\"}",
                "{\"serviceErrorCode\":65600,\"message\":\"Invalid access token\",\"status\":401}",
                "{\"code\":\"401\",\"details\":\"Not authorized to access this advertiser\"}")) {
            assertThat(Reading.text(folder, "e.json", error)
                            .problems()
                            .getFirst()
                            .code())
                    .isEqualTo(ProblemCode.API_ERROR_PAYLOAD);
        }
    }

    @Test
    void amazonSponsoredBrandsOverTheApi() {
        var row = Reading.text(folder, "sb.json", """
            [{"startDate":"2026-03-01","endDate":"2026-03-31","campaignId":9007199254740993,"campaignName":"SB",
            "campaignBudgetCurrencyCode":"EUR","impressions":5,"clicks":1,"cost":2.5,"purchases":1,"sales":10.0}]\
            """).ready().batch().rows().getFirst();
        assertThat(row.entity().campaignId()).isEqualTo("9007199254740993");
        assertThat(row.attribution()).isEqualTo("14d");
        assertThat(row.grain()).isEqualTo(Grain.PERIOD);
    }

    @Test
    void aFormulaInASheetStaysText() throws IOException {
        var good = workbook("f.xlsx", sheet -> {
            cells(sheet, 0, "Campaign", "Day", "Currency code", "Cost", "Impr.", "Clicks");
            cells(sheet, 1, "x", "2026-03-01", "USD", "1.5", "10", "1");
            sheet.formula(1, 0, "HYPERLINK(\"http://x\")");
        });
        assertThat(good.ready().batch().rows().getFirst().entity().campaignName())
                .isEqualTo("=HYPERLINK(\"http://x\")");
        var bad = workbook("g.xlsx", sheet -> {
            cells(sheet, 0, "Campaign", "Day", "Currency code", "Cost", "Impr.", "Clicks");
            cells(sheet, 1, "x", "2026-03-01", "USD", "1.5", "10", "1");
            sheet.formula(1, 3, "1+1");
        });
        var problem = bad.problems().getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.BAD_NUMBER);
        assertThat(problem.where().row()).contains(2L);
        assertThat(problem.where().column()).contains("Cost");
        assertThat(problem.where().value()).contains("=1+1");
    }

    @Test
    void sheetsHaveDatesByStyleAndBySerialNumber() throws IOException {
        var reading = workbook("d.xlsx", sheet -> {
            cells(sheet, 0, "Campaign", "Day", "Currency code", "Cost", "Impr.", "Clicks");
            for (int i = 1; i < 3; i++) {
                cells(sheet, i, "Brand", "", "USD", "", "", "");
                sheet.value(i, 3, 1.234);
                sheet.value(i, 4, 1000);
                sheet.value(i, 5, 2);
            }
            sheet.value(1, 1, LocalDate.of(2026, 3, 1));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(2, 1, 46083);
        });
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(reading.files().getFirst()));
        }
        for (var each : List.of(reading, Reading.bytes(folder, "d.xlsx.gz", packed.toByteArray()))) {
            var summary = each.ready().summary();
            assertThat(summary.dateMin()).contains(LocalDate.of(2026, 3, 1));
            assertThat(summary.dateMax()).contains(LocalDate.of(2026, 3, 2));
            assertThat(sum(summary, "USD", Measure.SPEND)).isEqualByComparingTo("2.468");
            assertThat(summary.files().getFirst().decimal()).isEmpty();
        }
    }

    @Test
    void rowsAreLeftOutOrFiguresBlankAsChosen() throws IOException {
        var text = """
            Campaign,Day,Currency code,Cost,Impr.,Clicks
            Brand,2026-03-02,USD,10.00,1000,20
            Brand,2026-03-03,USD,12.3O,1000,20
            Brand,2026-02-30,USD,12.00,1000,20
            Brand,2026-03-05,USD,12.00
            Brand,2026-03-02,USD,11.00,1000,20
            """;
        var file = Files.writeString(folder.resolve("c.csv"), text);
        var stop = new ImportRequest(
                List.of(file), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Reading.TODAY);
        var refused = (ImportOutcome.Refused) new Importer().read(stop, Monitor.silent());
        assertThat(refused.rejected()).extracting(row -> row.row()).containsExactly(5L, 3L, 4L, 6L);
        assertThat(refused.groups()).hasSize(4);
        var skip = stop.choosing(ProblemCode.BAD_NUMBER, RowChoice.EMPTY)
                .choosing(ProblemCode.BAD_DATE, RowChoice.SKIP)
                .choosing(ProblemCode.RAGGED_ROW, RowChoice.SKIP)
                .choosing(ProblemCode.DUPLICATE_KEY, RowChoice.SKIP);
        var ready = (ImportOutcome.Ready) new Importer().read(skip, Monitor.silent());
        assertThat(ready.batch().rows()).hasSize(2);
        assertThat(ready.batch().rows().get(1).measure(Measure.SPEND)).isEmpty();
        assertThat(ready.summary().rejectedCount()).isEqualTo(3);
        assertThat(ready.summary().rejected().getFirst().cells()).contains("2026-03-05");
        assertThat(ready.summary().findings()).extracting(group -> group.code()).contains(ProblemCode.BAD_DATE);
    }

    @Test
    void aSecondStyleOfNumbersIsAnErrorOfItsRow() {
        var problems = Reading.text(folder, "m.csv", """
            Campaign,Day,Currency code,Cost,Impr.,Clicks
            A,2026-03-01,USD,1.50,1,1
            A,2026-03-02,USD,"2,50",1,1
            A,2026-03-03,USD,"3,50",1,1
            """).problems();
        assertThat(problems).extracting(problem -> problem.code()).containsOnly(ProblemCode.MIXED_NUMBER_FORMAT);
        assertThat(problems)
                .extracting(problem -> problem.where().row().orElseThrow())
                .containsExactly(3L, 4L);
    }

    private Reading workbook(String name, Consumer<Worksheet> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet1"));
        }
        return Reading.bytes(folder, name, bytes.toByteArray());
    }

    private static void cells(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
    }
}
