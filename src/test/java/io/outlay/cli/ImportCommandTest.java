package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String HEAD = "Campaign,Day,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value\n";

    @TempDir
    Path folder;

    @Test
    void previewIsTheContractsDocument() {
        var file = SharedData.require("platforms/meta/api_insights_ad_daily.json")
                .toAbsolutePath()
                .toString();
        var run = CommandLineRun.in(folder, "import", file, "--preview", "--platform", "meta");
        assertThat(run.exitCode()).isZero();
        var document = run.json();
        assertThat(document.get("schema").asString()).isEqualTo("import-result-1");
        assertThat(document.get("status").asString()).isEqualTo("ready");
        assertThat(document.get("fact_rows").asLong()).isEqualTo(42);
        assertThat(document.get("grain").asString()).isEqualTo("DAY");
        assertThat(document.get("date_max").asString()).isEqualTo("2026-03-15");
        assertThat(document.get("entities").asLong()).isEqualTo(3);
        assertThat(document.at("/covered/from").asString()).isEqualTo("2026-03-02");
        assertThat(document.at("/totals_by_currency/USD/spend").asString()).isEqualTo("1133.15");
        assertThat(document.at("/totals_by_currency/USD/link_clicks").asString())
                .isEqualTo("1745");
        assertThat(document.at("/files/0/profile").asString()).isEqualTo("meta-api");
        assertThat(document.at("/changes/add").asLong()).isEqualTo(42);
        assertThat(document.get("questions").isEmpty()).isTrue();
        assertThat(document.has("import_id")).isFalse();
    }

    @Test
    void storesReimportsAndRestates() throws IOException {
        Files.writeString(folder.resolve("a.csv"), HEAD + row(1, "10.00") + row(2, "11.00") + row(3, "12.00"));
        Files.writeString(folder.resolve("b.csv"), HEAD + row(1, "10.00") + row(3, "99.00") + row(4, "5.00"));
        var first = CommandLineRun.in(folder, "import", "a.csv", "--workspace", "shop.outlay");
        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
        assertThat(first.json().at("/changes/add").asLong()).isEqualTo(3);
        assertThat(first.json().get("import_id").asLong()).isPositive();
        assertThat(first.json().get("already_imported").asBoolean()).isFalse();

        var again = CommandLineRun.in(folder, "import", "a.csv", "--workspace", "shop.outlay");
        assertThat(again.exitCode()).isZero();
        assertThat(again.json().get("already_imported").asBoolean()).isTrue();
        assertThat(again.json().at("/changes/unchanged").asLong()).isEqualTo(3);

        var preview = CommandLineRun.in(folder, "import", "b.csv", "--workspace", "shop.outlay", "--preview");
        var restated = CommandLineRun.in(folder, "import", "b.csv", "--workspace", "shop.outlay");
        for (var run : new CommandLineRun[] {preview, restated}) {
            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.json().at("/changes/add").asLong()).isEqualTo(1);
            assertThat(run.json().at("/changes/replace").asLong()).isEqualTo(1);
            assertThat(run.json().at("/changes/vanish").asLong()).isEqualTo(1);
            assertThat(run.json().at("/changes/unchanged").asLong()).isEqualTo(1);
        }
        var sound = CommandLineRun.in(folder, "verify", "shop.outlay");
        assertThat(sound.exitCode()).as(sound.out()).isZero();
    }

    @Test
    void historyShowsWhatReplacedWhatAndUndoRestores() throws IOException {
        Files.writeString(folder.resolve("a.csv"), HEAD + row(1, "10.00") + row(2, "11.00") + row(3, "12.00"));
        Files.writeString(folder.resolve("b.csv"), HEAD + row(2, "21.00") + row(3, "22.00") + row(4, "5.00"));
        for (var file : new String[] {"a.csv", "a.csv", "b.csv"}) {
            assertThat(CommandLineRun.in(folder, "import", file, "--workspace", "w.outlay")
                            .exitCode())
                    .isZero();
        }
        var history = CommandLineRun.in(folder, "imports", "w.outlay").json().get("imports");
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/replaces/0/import_id").asLong()).isEqualTo(1);
        assertThat(history.at("/0/replaces/0/facts").asLong()).isEqualTo(2);
        assertThat(history.at("/0/replaces/0/dates/from").asString()).isEqualTo("2026-03-02");
        assertThat(history.at("/1/replaced_by/0/import_id").asLong()).isEqualTo(2);
        assertThat(spend()).isEqualTo("58");

        var undone = CommandLineRun.in(folder, "imports", "w.outlay", "--undo", "2");
        assertThat(undone.exitCode()).as(undone.out()).isZero();
        assertThat(undone.json().at("/imports/0/active").asBoolean()).isFalse();
        assertThat(undone.json().at("/imports/0/replaces")).isEmpty();
        assertThat(spend()).isEqualTo("33");
        // what was taken back is no longer "already imported"
        var preview = CommandLineRun.in(folder, "import", "b.csv", "--workspace", "w.outlay", "--preview");
        assertThat(preview.json().at("/changes/replace").asLong()).isEqualTo(2);

        assertThat(CommandLineRun.in(folder, "imports", "w.outlay", "--redo", "2")
                        .exitCode())
                .isZero();
        assertThat(spend()).isEqualTo("58");
        assertThat(code(2, "imports", "w.outlay", "--undo", "9")).isEqualTo("BAD_VALUE");
        assertThat(CommandLineRun.in(folder, "verify", "w.outlay").exitCode()).isZero();
    }

    private String spend() throws IOException {
        Files.writeString(folder.resolve("r.json"), "{\"schema\":\"insights-1\",\"metrics\":[\"spend\"]}");
        return CommandLineRun.in(folder, "insights", "r.json", "--workspace", "w.outlay")
                .json()
                .at("/total/figures/spend/value")
                .asString();
    }

    @Test
    void rejectedRowsAreSaved() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), HEAD + row(1, "10.00") + row(2, "12.3O") + row(3, "-5"));
        var refused = CommandLineRun.in(folder, "import", "bad.csv", "--preview", "--rejected", "left.csv");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BLOCKED_BY_DATA);
        assertThat(Files.readAllLines(folder.resolve("left.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("bad.csv,3,BAD_NUMBER,Cost,") && line.contains(",12.3O,"));
        var skipped = CommandLineRun.in(
                folder,
                "import",
                "bad.csv",
                "--workspace",
                "w.outlay",
                "--choose",
                "BAD_NUMBER=skip",
                "--choose",
                "OUT_OF_RANGE=skip",
                "--rejected",
                "left.csv");
        assertThat(skipped.exitCode()).as(skipped.out()).isZero();
        assertThat(skipped.json().get("rejected_rows").asLong()).isEqualTo(2);
        assertThat(skipped.json().at("/sample/0/figures/spend").asString()).isEqualTo("10.00");
        assertThat(Files.readAllLines(folder.resolve("left.csv"))).hasSize(3);
    }

    @Test
    void aSkippedHourIsKeptAndMarked() throws IOException {
        Files.writeString(
                folder.resolve("h.csv"),
                "Campaign,Day,Hour of the day,Currency code,Cost,Impr.,Clicks\n"
                        + "Brand,2026-03-29,1,EUR,1.00,100,1\nBrand,2026-03-29,2,EUR,2.00,100,1\n");
        var run = CommandLineRun.in(folder, "import", "h.csv", "--workspace", "w.outlay", "--zone", "Europe/Berlin");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.json().get("fact_rows").asLong()).isEqualTo(2);
        assertThat(run.json().at("/problems/0/code").asString()).isEqualTo("WARN_SKIPPED_HOUR");
        assertThat(run.json().at("/problems/0/row").asLong()).isEqualTo(3);
        assertThat(CommandLineRun.in(folder, "import", "h.csv", "--preview", "--zone", "UTC")
                        .json()
                        .get("problems"))
                .isEmpty();
    }

    @Test
    void theGoalOfAnAccountDecidesWhatAConversionIs() throws IOException {
        Files.writeString(folder.resolve("m.json"), """
            {"data":[
            {"account_id":"act_1","campaign_id":"11","campaign_name":"A","date_start":"2026-03-01",
             "date_stop":"2026-03-01","spend":"1.00","impressions":"10","clicks":"1","account_currency":"EUR",
             "actions":[{"action_type":"purchase","value":"3"},{"action_type":"omni_add_to_cart","value":"9"},
                        {"action_type":"add_to_cart","value":"9"}],
             "action_values":[{"action_type":"purchase","value":"30"}]},
            {"account_id":"2","campaign_id":"22","campaign_name":"B","date_start":"2026-03-01",
             "date_stop":"2026-03-01","spend":"1.00","impressions":"10","clicks":"1","account_currency":"EUR",
             "actions":[{"action_type":"purchase","value":"4"},{"action_type":"lead","value":"5"}]}]}
            """);
        assertThat(conversions("{}")).isEqualTo("7");
        assertThat(conversions("{\"act_1\":\"add_to_cart\"}")).isEqualTo("13");
        assertThat(conversions("{\"*\":\"lead\",\"1\":\"purchase\"}")).isEqualTo("8");
        Files.writeString(folder.resolve("g.json"), "{\"columns\":{},\"goals\":{\"1\":\"Not a goal\"}}");
        assertThat(code(2, "import", "m.json", "--preview", "--mapping", "g.json"))
                .isEqualTo("BAD_VALUE");
    }

    private String conversions(String goals) throws IOException {
        Files.writeString(folder.resolve("g.json"), "{\"columns\":{},\"goals\":" + goals + "}");
        var run = CommandLineRun.in(folder, "import", "m.json", "--preview", "--mapping", "g.json");
        assertThat(run.exitCode()).as(run.out()).isZero();
        return run.json().at("/totals_by_currency/EUR/conversions").asString();
    }

    @Test
    void aBrokenFileStoresNothing() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), HEAD + row(1, "10.00") + row(2, "12.3O"));
        var run = CommandLineRun.in(folder, "import", "bad.csv", "--workspace", "shop.outlay", "--quiet");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BLOCKED_BY_DATA);
        var error = run.json().get("error");
        assertThat(error.get("code").asString()).isEqualTo("BAD_NUMBER");
        assertThat(error.at("/where/file").asString()).isEqualTo("bad.csv");
        assertThat(error.at("/where/row").asLong()).isEqualTo(3);
        assertThat(error.at("/where/column").asString()).isEqualTo("Cost");
        assertThat(error.at("/where/value").asString()).isEqualTo("12.3O");
        assertThat(run.json().get("problem_count").asLong()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(folder.resolve("shop.outlay")).doesNotExist();
    }

    @Test
    void questionsBlockARealImportOnly() throws IOException {
        Files.writeString(folder.resolve("q.csv"), "Campaign,Day,Cost,Impr.,Clicks\nA,2026-03-01,1.50,10,1\n");
        var preview = CommandLineRun.in(folder, "import", "q.csv", "--preview");
        assertThat(preview.exitCode()).isZero();
        assertThat(preview.json().get("status").asString()).isEqualTo("needs_answers");
        assertThat(preview.json().at("/questions/0/code").asString()).isEqualTo("CURRENCY");
        assertThat(preview.json().at("/questions/0/answer_with").asString()).isEqualTo("--currency");
        assertThat(preview.json().at("/totals_by_currency/UNKNOWN/spend").asString())
                .isEqualTo("1.5");
        var real = CommandLineRun.in(folder, "import", "q.csv", "--workspace", "w.outlay");
        assertThat(real.exitCode()).isEqualTo(ExitCode.BLOCKED_BY_DATA);
        assertThat(real.json().at("/error/code").asString()).isEqualTo("CURRENCY");
        assertThat(folder.resolve("w.outlay")).doesNotExist();
        var answered = CommandLineRun.in(folder, "import", "q.csv", "--workspace", "w.outlay", "--currency", "eur");
        assertThat(answered.exitCode()).as(answered.out()).isZero();
    }

    @Test
    void argumentsAndMappingsAreChecked() throws IOException {
        Files.writeString(folder.resolve("a.csv"), HEAD + row(1, "10.00"));
        Files.writeString(folder.resolve("m.json"), "{\"columns\":{\"campaign\":\"Campaign\",\"spent\":\"Cost\"}}");
        Files.writeString(folder.resolve("n.json"), "{\"columns\":{},\"decimals\":\".\"}");
        assertThat(code(2, "import", "a.csv")).isEqualTo("MISSING_FIELD");
        assertThat(code(2, "import", "none.csv", "--preview")).isEqualTo("FILE_NOT_FOUND");
        assertThat(code(2, "import", "a.csv", "--preview", "--currency", "EURO"))
                .isEqualTo("BAD_VALUE");
        assertThat(code(2, "import", "a.csv", "--preview", "--zone", "Mars/Base"))
                .isEqualTo("BAD_VALUE");
        assertThat(code(2, "import", "a.csv", "--preview", "--platform", "!")).isEqualTo("BAD_VALUE");
        assertThat(code(2, "import", "a.csv", "--preview", "--mapping", "m.json"))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(code(2, "import", "a.csv", "--preview", "--mapping", "n.json"))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(code(4, "import", "a.csv", "--preview", "--platform", "tiktok"))
                .isEqualTo("UNSUPPORTED_LAYOUT");
    }

    private String code(int exit, String... args) {
        var run = CommandLineRun.in(folder, args);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(exit);
        return run.json().at("/error/code").asString();
    }

    private static String row(int day, String cost) {
        return "Brand,2026-03-0" + day + ",USD," + cost + ",1000,20,1.00,50.00\n";
    }
}
