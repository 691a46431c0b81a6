package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One file for every way an export can be broken.
class BadInputTest {
    private static final String HEAD = "campaign,date,cur,cost,impr,clicks\n";
    private static final String MAPPING = """
        {"schema":"mapping-1","columns":{"campaign":"campaign","date":"date","currency":"cur","spend":"cost",
        "impressions":"impr","clicks":"clicks"}}\
        """;

    @TempDir
    Path folder;

    /// `¶` stands for a line end.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "BAD_NUMBER;3;cost;a,2026-03-01,USD,1.5,1,1¶a,2026-03-02,USD,12.3O,1,1",
                "BAD_NUMBER;2;cost;a,2026-03-01,USD,NaN,1,1",
                "OUT_OF_RANGE;2;clicks;a,2026-03-01,USD,1.5,1,-1",
                "OUT_OF_RANGE;2;impr;a,2026-03-01,USD,1.5,1000000000000001,1",
                "MIXED_NUMBER_FORMAT;3;cost;a,2026-03-01,USD,1.5,1,1¶a,2026-03-02,USD,\"1,5\",1,1",
                "AMBIGUOUS_NUMBER;2;cost;a,2026-03-01,USD,1.234,1,1",
                "BAD_DATE;2;date;a,2026-02-30,USD,1.5,1,1",
                "BAD_DATE;3;date;a,13/02/2026,USD,1.5,1,1¶a,02/14/2026,USD,1.5,1,1",
                "AMBIGUOUS_DATE;2;date;a,02/03/2026,USD,1.5,1,1",
                "DATE_OUT_OF_RANGE;2;date;a,1999-12-31,USD,1.5,1,1",
                "DATE_OUT_OF_RANGE;2;date;a,2026-04-03,USD,1.5,1,1",
                "BAD_HOUR;3;date;a,2026-03-01 13:00:00,USD,1.5,1,1¶a,2026-03-01 24:00:00,USD,1.5,1,1",
                "UNKNOWN_CURRENCY;2;cur;a,2026-03-01,EURO,1.5,1,1",
                "DUPLICATE_KEY;3;;a,2026-03-01,USD,1.5,1,1¶a,2026-03-01,USD,1.5,1,1",
                "RAGGED_ROW;3;;a,2026-03-01,USD,1.5,1,1¶a,2026-03-02,USD",
                "RAGGED_ROW;2;;a,2026-03-01,USD,1.5,1,1,9",
                "UNTERMINATED_QUOTE;3;;a,2026-03-01,USD,1.5,1,1¶\"a,2026-03-02,USD,1.5,1,1",
            })
    void rows(String code, long row, String column, String rows) {
        var problems = Reading.text(folder, "report.csv", HEAD + rows.replace('¶', '\n') + "\n")
                .mapped(MAPPING)
                .problems();
        var first = problems.getFirst();
        assertThat(first.code().name()).isEqualTo(code);
        assertThat(first.where().file()).contains("report.csv");
        assertThat(first.where().row()).contains(row);
        if (column != null) {
            assertThat(first.where().column()).contains(column);
        }
    }

    @Test
    void aDoubleColumnIsRefused() {
        code(ProblemCode.DUPLICATE_COLUMN, "campaign,date,cur,cost,cost,impr,clicks\na,2026-03-01,USD,1,1,1,1\n");
    }

    @Test
    void twoSpendCurrenciesAreRefused() {
        var problems = Reading.text(folder, "r.csv", "Day,Amount spent (EUR),Amount spent (USD)\n2026-03-01,1,1\n")
                .mapped("{\"columns\":{\"date\":\"Day\",\"spend\":\"Amount spent\"}}")
                .problems();
        assertThat(problems.getFirst().code()).isEqualTo(ProblemCode.AMBIGUOUS_CURRENCY);
    }

    @Test
    void aMappingThatDoesNotFitSaysWhichColumns() {
        code(ProblemCode.MAPPING, "x,y,z\n1,2,3\n");
        var problems = Reading.text(folder, "r.csv", "campaign,date,cur,price,impr,clicks\na,2026-03-01,USD,1,1,1\n")
                .mapped(MAPPING)
                .problems();
        assertThat(problems.getFirst().code()).isEqualTo(ProblemCode.MISSING_COLUMN);
        assertThat(problems.getFirst().where().column()).contains("cost (spend)");
    }

    @Test
    void filesThatAreNoTextAreRefused() throws IOException {
        assertThat(Reading.bytes(folder, "a.csv", new byte[] {1, 2, 0, 4, 10, 0})
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(ProblemCode.BINARY_DATA);
        assertThat(Reading.bytes(folder, "b.csv", new byte[0])
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(ProblemCode.EMPTY_FILE);
        assertThat(Reading.text(folder, "c.csv", " \n\n").problems().getFirst().code())
                .isEqualTo(ProblemCode.EMPTY_FILE);
        assertThat(Reading.of(folder.resolve("none.csv")).problems().getFirst().code())
                .isEqualTo(ProblemCode.FILE_NOT_FOUND);
        assertThat(Reading.of(folder).problems().getFirst().code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(Reading.text(folder, "d.txt", "Dear colleagues, the report is attached.\n")
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(ProblemCode.UNSUPPORTED_LAYOUT);
        assertThat(Reading.bytes(folder, "e.gz", new byte[] {0x1f, (byte) 0x8b, 9, 9})
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(Reading.bytes(folder, "f.zip", zip("a.csv", "b.csv"))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(ProblemCode.UNSUPPORTED_LAYOUT);
    }

    @Test
    void aBombIsNotInflated() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(Reading.bytes(folder, "bomb.csv.gz", packed.toByteArray())
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void otherCharactersAreShownAndNeverReplaced() {
        var bytes = (HEAD + "Brand, s\u00fc\u00df,2026-03-01,USD,1.5,1,1\n".replace("Brand, ", "Brand "))
                .getBytes(StandardCharsets.ISO_8859_1);
        var problem = Reading.bytes(folder, "latin.csv", bytes)
                .mapped(MAPPING)
                .problems()
                .getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.ENCODING);
        assertThat(problem.where().row()).contains(2L);
        assertThat(problem.where().value().orElseThrow()).contains("Brand s\u00fc\u00df");
        var read = Reading.bytes(folder, "latin.csv", bytes)
                .mapped(MAPPING.replace("\"schema\"", "\"encoding\":\"windows-1252\",\"schema\""))
                .ready();
        assertThat(read.batch().rows().getFirst().entity().campaignName()).isEqualTo("Brand s\u00fc\u00df");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "BAD_JSON;{\"data\":[{]}",
                "BAD_JSON;{\"data\":[]} trailing",
                "API_ERROR_PAYLOAD;{\"error\":{\"message\":\"Invalid OAuth access token\",\"code\":190}}",
                "API_ERROR_PAYLOAD;[{\"error\":{\"code\":401,\"message\":\"no\"}}]",
                "API_ERROR_PAYLOAD;{\"errors\":[{\"detail\":\"throttled\"}]}",
                "API_ERROR_PAYLOAD;{\"code\":40105,\"message\":\"Access token is incorrect\",\"data\":{}}",
                "NO_DATA_ROWS;{\"data\":[],\"paging\":{}}",
                "NO_DATA_ROWS;[]",
                "UNSUPPORTED_LAYOUT;{\"hello\":1}",
                "UNSUPPORTED_LAYOUT;{\"data\":[1,2]}",
                "UNSUPPORTED_LAYOUT;[{\"campaignId\":1,\"cost\":2}]",
                "BAD_NUMBER;{\"data\":[{\"date_start\":\"2026-03-01\",\"date_stop\":\"2026-03-01\",\"spend\":\"1O\"}]}",
                "OUT_OF_RANGE;{\"data\":[{\"date_start\":\"2026-03-01\",\"spend\":1e400000000}]}",
                "OUT_OF_RANGE;{\"data\":[{\"date_start\":\"2026-03-01\",\"spend\":-1}]}",
                "BAD_NUMBER;{\"data\":[{\"date_start\":\"2026-03-01\",\"spend\":true}]}",
                "BAD_DATE;{\"data\":[{\"date_start\":\"2026-02-30\",\"spend\":\"1\"}]}",
                "DATE_OUT_OF_RANGE;{\"data\":[{\"date_start\":\"2026-05-30\",\"spend\":\"1\"}]}",
                "MISSING_COLUMN;{\"data\":[{\"impressions\":\"1\",\"spend\":\"1\"}]}",
                "UNKNOWN_CURRENCY;{\"data\":[{\"date_start\":\"2026-03-01\",\"spend\":1,\"account_currency\":\"EURO\"}]}",
                "UNKNOWN_ZONE;{\"results\":[{\"customer\":{\"timeZone\":\"Mars\"},\"metrics\":{},\"segments\":{\"date\":\"2026-03-01\"}}]}",
                "BAD_HOUR;{\"results\":[{\"customer\":{},\"metrics\":{},\"segments\":{\"date\":\"2026-03-01\",\"hour\":24}}]}",
                "INCOMPLETE_PAGES;{\"data\":[{\"date_start\":\"2026-03-01\",\"spend\":1}],\"paging\":{\"next\":\"https://x\"}}",
            })
    void json(String code, String content) {
        assertThat(Reading.text(folder, "answer.json", content)
                        .problems()
                        .getFirst()
                        .code()
                        .name())
                .isEqualTo(code);
    }

    @Test
    void deepNestingIsBadJson() {
        code(ProblemCode.BAD_JSON, "[".repeat(5000));
        code(ProblemCode.BAD_JSON, "{\"data\":" + "[".repeat(5000));
    }

    @Test
    void aHundredProblemsAreListedAndAllAreCounted() {
        var rows = new StringBuilder(HEAD);
        for (int i = 0; i < 250; i++) {
            rows.append("c").append(i).append(",2026-03-01,USD,x,1,1\n");
        }
        var refused = (ImportOutcome.Refused)
                Reading.text(folder, "r.csv", rows.toString()).mapped(MAPPING).outcome();
        assertThat(refused.problems()).hasSize(100);
        assertThat(refused.count()).isEqualTo(250);
    }

    @Test
    void hoursOfTheViewersAreRefused() {
        code(
                ProblemCode.UNSUPPORTED_LAYOUT,
                "{\"data\":[{\"date_start\":\"2026-03-01\",\"spend\":1,"
                        + "\"hourly_stats_aggregated_by_audience_time_zone\":\"13:00:00 - 13:59:59\"}]}");
    }

    private void code(ProblemCode code, String content) {
        assertThat(Reading.text(folder, "r.csv", content)
                        .mapped(MAPPING)
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(code);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
