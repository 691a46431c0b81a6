package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import io.outlay.progress.Monitor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HourlyReaderTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "timestamp,campaign,impressions,clicks,spend,conversions,revenue\n";

    @TempDir
    Path folder;

    private static HourlyLayout layout(String zone, String dataZone, HourlyDuplicates duplicates) {
        return new HourlyLayout(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                duplicates,
                ZoneId.of(zone),
                Optional.of(dataZone).filter(id -> !id.isEmpty()).map(ZoneId::of));
    }

    private HourlyData read(String text, HourlyLayout layout) throws ProblemException {
        var file = folder.resolve("hourly.csv");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new HourlyReader(NOW).read(file, "hourly.csv", layout, Monitor.silent());
    }

    private HourlyData read(String text, String zone) throws ProblemException {
        return read(text, layout(zone, "", HourlyDuplicates.ERROR));
    }

    private List<Problem> problems(String text, HourlyLayout layout) {
        return catchThrowableOfType(ProblemException.class, () -> read(text, layout))
                .problems();
    }

    private List<ProblemCode> codes(String text, String zone) {
        return problems(text, layout(zone, "", HourlyDuplicates.ERROR)).stream()
                .map(Problem::code)
                .toList();
    }

    private static List<String> hours(HourlyData data) {
        return data.samples().stream()
                .map(sample -> sample.date() + " " + sample.hour() + "/" + sample.fold())
                .toList();
    }

    @Test
    void universalTimeBecomesLocalTimeAcrossTheSpringChange() throws ProblemException {
        var data =
                read(HEAD + "2026-03-08T06:00:00Z,c,1,1,1,1,1\n2026-03-08T07:00:00Z,c,1,1,1,1,1\n", "America/New_York");
        assertThat(hours(data)).containsExactly("2026-03-08 1/0", "2026-03-08 3/0");
    }

    @Test
    void theRepeatedAutumnHourIsNoDuplicate() throws ProblemException {
        var expected = List.of("2026-11-01 0/0", "2026-11-01 1/0", "2026-11-01 1/1", "2026-11-01 2/0");
        var universal = HEAD
                + "2026-11-01T04:00:00Z,c,1,1,1,1,1\n2026-11-01T05:00:00Z,c,1,1,1,1,1\n"
                + "2026-11-01T06:00:00Z,c,1,1,1,1,1\n2026-11-01T07:00:00Z,c,1,1,1,1,1\n";
        assertThat(hours(read(universal, "America/New_York"))).isEqualTo(expected);
        var local = HEAD
                + "2026-11-01T00:00:00-04:00,c,1,1,1,1,1\n2026-11-01T01:00:00-04:00,c,1,1,1,1,1\n"
                + "2026-11-01T01:00:00-05:00,c,1,1,1,1,1\n2026-11-01T02:00:00-05:00,c,1,1,1,1,1\n";
        assertThat(hours(read(local, "America/New_York"))).isEqualTo(expected);
        var unstated = HEAD
                + "2026-11-01 00:00:00,c,1,1,1,1,1\n2026-11-01 01:00:00,c,1,1,1,1,1\n"
                + "2026-11-01 01:00:00,c,1,1,1,1,1\n2026-11-01 02:00:00,c,1,1,1,1,1\n";
        assertThat(hours(read(unstated, "America/New_York"))).isEqualTo(expected);
        assertThat(codes(unstated + "2026-11-01 01:00:00,c,1,1,1,1,1\n", "America/New_York"))
                .containsExactly(ProblemCode.DUPLICATE_KEY);
    }

    @Test
    void stampsWithoutZoneAreInTheDataZone() throws ProblemException {
        var text = "date,hour,campaign,clicks\n2026-06-30,23,c,1\n";
        assertThat(hours(read(text, layout("Europe/Berlin", "UTC", HourlyDuplicates.ERROR))))
                .containsExactly("2026-07-01 1/0");
        assertThat(hours(read(text, "Europe/Berlin"))).containsExactly("2026-06-30 23/0");
    }

    @Test
    void aRowInTheHourThatSpringSkipsIsKeptInItsOwnZoneAndRefusedInAnother() throws ProblemException {
        var text = "date,hour,campaign,clicks\n2026-03-29,2,c,1\n";
        assertThat(hours(read(text, "Europe/Berlin"))).containsExactly("2026-03-29 2/0");
        assertThat(problems(text, layout("UTC", "Europe/Berlin", HourlyDuplicates.ERROR)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.BAD_HOUR);
    }

    @Test
    void zonesThatAreNotWholeHoursApartAreRefused() throws ProblemException {
        var text = HEAD + "2026-06-30T10:00:00Z,c,1,1,1,1,1\n";
        assertThat(codes(text, "Asia/Kolkata")).containsExactly(ProblemCode.ZONE_NOT_WHOLE_HOURS);
        assertThat(hours(read(HEAD + "2026-06-30T10:30:00Z,c,1,1,1,1,1\n", "Asia/Kolkata")))
                .containsExactly("2026-06-30 16/0");
        assertThat(codes(HEAD + "2026-06-30T10:30:00Z,c,1,1,1,1,1\n", "Europe/Berlin"))
                .containsExactly(ProblemCode.BAD_HOUR);
    }

    @Test
    void duplicatesAreTreatedAsAsked() throws ProblemException {
        var row = "2026-06-30T10:00:00Z,c,10,2,1.10,1,5\n";
        var same = HEAD + row + row;
        var other = HEAD + row + "2026-06-30T10:00:00Z,c,10,3,1.20,,5\n";
        var problem = problems(same, layout("UTC", "", HourlyDuplicates.ERROR)).getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_KEY);
        assertThat(problem.where().row()).contains(3L);
        assertThat(problem.args()).containsExactly("2");
        var dropped = read(same, layout("UTC", "", HourlyDuplicates.DROP_IDENTICAL));
        assertThat(dropped.samples()).hasSize(1);
        assertThat(dropped.duplicatesDropped()).isEqualTo(1);
        assertThat(dropped.rows()).isEqualTo(2);
        assertThat(problems(other, layout("UTC", "", HourlyDuplicates.DROP_IDENTICAL)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DUPLICATE_KEY);
        assertThat(read(other, layout("UTC", "", HourlyDuplicates.KEEP)).samples())
                .hasSize(2);
        var added =
                read(other, layout("UTC", "", HourlyDuplicates.ADD)).samples().getFirst();
        assertThat(added.measures())
                .containsEntry(Measure.CLICKS, new BigDecimal("5"))
                .containsEntry(Measure.SPEND, new BigDecimal("2.30"))
                .containsEntry(Measure.CONVERSIONS, new BigDecimal("1"));
    }

    @Test
    void rowsThatDifferInAColumnThatIsNotReadAreNotIdentical() {
        var text =
                "timestamp,campaign,device,clicks\n2026-06-30T10:00:00Z,c,phone,1\n2026-06-30T10:00:00Z,c,tablet,1\n";
        assertThat(problems(text, layout("UTC", "", HourlyDuplicates.DROP_IDENTICAL)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DUPLICATE_KEY);
    }

    @Test
    void unknownFiguresAreAbsentAndMoneyIsExact() throws ProblemException {
        var text = HEAD + "2026-06-30T10:00:00Z,c,10,-,0.10,--,null\n";
        HourlySample sample = read(text, "UTC").samples().getFirst();
        assertThat(sample.measures())
                .containsOnly(
                        Map.entry(Measure.IMPRESSIONS, BigDecimal.TEN),
                        Map.entry(Measure.SPEND, new BigDecimal("0.10")));
    }

    @Test
    void readsOtherDelimitersNamesAndHourForms() throws ProblemException {
        var layout = new HourlyLayout(
                Optional.empty(),
                Optional.of("Tag"),
                Optional.of("stunde"),
                Optional.of("Kampagne"),
                Map.of(Measure.SPEND, "Kosten"),
                HourlyDuplicates.ERROR,
                ZoneId.of("Europe/Berlin"),
                Optional.empty());
        var text = "\uFEFFTag;Stunde ;Kampagne;Kosten\n2026-06-30;13:00:00 - 13:59:59;ä;1.5\n2026-06-30;14:00;ä;2\n";
        var data = read(text, layout);
        assertThat(hours(data)).containsExactly("2026-06-30 13/0", "2026-06-30 14/0");
        assertThat(data.samples().getFirst().measures()).containsEntry(Measure.SPEND, new BigDecimal("1.5"));
        assertThat(data.samples().getFirst().campaign()).isEqualTo("ä");
        var single = "timestamp\tclicks\n2026-06-30|13\t4\n";
        assertThat(read(single, "UTC").samples().getFirst().campaign()).isEqualTo("all");
    }

    @Test
    void everyBrokenRowIsNamedAndNothingIsReturned() {
        var text = HEAD
                + "2026-02-30T10:00:00Z,c,1,1,1,1,1\n"
                + "2026-02-20T24:00:00Z,c,1,1,1,1,1\n"
                + "1999-12-31T10:00:00Z,c,1,1,1,1,1\n"
                + "2027-02-20T10:00:00Z,c,1,1,1,1,1\n"
                + "2026-02-20T10:00:00Z,c,1,1,12.3O,1,1\n"
                + "2026-02-20T11:00:00Z,c,-1,1,1,1,1\n"
                + "2026-02-20T12:00:00Z,c,1,1,1,1\n"
                + "gestern,c,1,1,1,1,1\n"
                + "2026-02-20T13:00:00Z,c,NaN,1,1,1,1\n";
        var problems = problems(text, layout("UTC", "", HourlyDuplicates.ERROR));
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.BAD_DATE,
                        ProblemCode.BAD_HOUR,
                        ProblemCode.DATE_OUT_OF_RANGE,
                        ProblemCode.DATE_OUT_OF_RANGE,
                        ProblemCode.BAD_NUMBER,
                        ProblemCode.OUT_OF_RANGE,
                        ProblemCode.RAGGED_ROW,
                        ProblemCode.BAD_DATE,
                        ProblemCode.BAD_NUMBER);
        assertThat(problems.get(4).where().row()).contains(6L);
        assertThat(problems.get(4).where().column()).contains("spend");
        assertThat(problems.get(4).where().value()).contains("12.3O");
    }

    @Test
    void filesThatAreNoHourlyTableAreRefused() throws IOException {
        assertThat(codes("", "UTC")).containsExactly(ProblemCode.EMPTY_FILE);
        assertThat(codes(HEAD, "UTC")).containsExactly(ProblemCode.NO_DATA_ROWS);
        assertThat(codes("campaign,clicks\nc,1\n", "UTC")).containsExactly(ProblemCode.MISSING_COLUMN);
        assertThat(codes("date,clicks\n2026-01-01,1\n", "UTC")).containsExactly(ProblemCode.MISSING_COLUMN);
        assertThat(codes("timestamp,clicks,Clicks\n", "UTC")).containsExactly(ProblemCode.DUPLICATE_COLUMN);
        assertThat(codes("timestamp,clicks\n2026-01-01T00:00:00Z,\"1\n2026-01-01T01:00:00Z,2\n", "UTC"))
                .containsExactly(ProblemCode.UNTERMINATED_QUOTE);
        assertThat(codes("a\0b", "UTC")).containsExactly(ProblemCode.BINARY_DATA);
        var latin = folder.resolve("latin.csv");
        Files.write(latin, "timestamp,Ausgabe €ä\n".getBytes(StandardCharsets.ISO_8859_1));
        var layout = layout("UTC", "", HourlyDuplicates.ERROR);
        var reader = new HourlyReader(NOW);
        assertThat(catchThrowableOfType(ProblemException.class, () -> reader.read(latin, "l", layout, Monitor.silent()))
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ENCODING);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> reader.read(folder.resolve("none"), "none", layout, Monitor.silent()))
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_NOT_FOUND);
    }
}
