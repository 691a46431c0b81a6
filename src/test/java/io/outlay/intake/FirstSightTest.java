package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.intake.table.Mapping;
import io.outlay.intake.table.MappingFile;
import io.outlay.intake.table.MappingText;
import io.outlay.intake.table.Suggestions;
import io.outlay.intake.table.Suggestions.Suggestion;
import io.outlay.intake.table.TableLook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees of a file before anything of it is believed.
class FirstSightTest {
    private static final String UNKNOWN = """
        Report of March
        made by hand

        Datum;Kampagne;Amount spent (EUR);Impresions;Klicks;Comment
        2026-03-02;A;1,5;10;2;first
        2026-03-03;A;2,5;20;3;
        """;

    @TempDir
    Path folder;

    private TableLook look(String content, Mapping mapping) throws Exception {
        var file = Files.writeString(folder.resolve("t.csv"), content);
        var request = new ImportRequest(
                List.of(file),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(mapping),
                Reading.TODAY);
        var look = FileLook.of(file, request);
        assertThat(look.json()).isFalse();
        return look.table().orElseThrow();
    }

    @Test
    void aTableThatNoLayoutKnowsIsShownAllTheSame() throws Exception {
        var table = look(UNKNOWN, Mapping.NONE);
        assertThat(table.layout()).isEmpty();
        assertThat(table.headerRow()).isEqualTo(4);
        assertThat(table.delimiter()).isEqualTo(';');
        assertThat(table.rows()).extracting(TableLook.Row::row).containsExactly(5L, 6L);
    }

    @Test
    void namesSuggestFactsAndSayHowSure() throws Exception {
        assertThat(Suggestions.of(look(UNKNOWN, Mapping.NONE)))
                .extracting(Suggestion::fact, it -> it.confidence() >= Suggestions.SURE)
                .containsExactly(
                        tuple("date", true),
                        tuple("campaign_name", true),
                        tuple("spend", true),
                        tuple("impressions", false),
                        tuple("clicks", true));
    }

    @Test
    void separatorAndHeaderRowAreReadAsStated() throws Exception {
        var rules = Mapping.NONE.draft().headerRow(1).delimiter(',').mapping();
        var table = look("a;b,c\nDay,Campaign\n", rules);
        assertThat(table.headers()).containsExactly("a;b", "c");

        var json = "{\"columns\":{\"date\":\"Day\",\"spend\":\"Cost\",\"campaign\":\"C\"},\"header_row\":3,"
                + "\"delimiter\":\";\",\"decimal\":\",\"}";
        var rows = "Day;Cost;C\nDay;Cost;C\nDay;Cost;C\n2026-03-02;1,5;A\n";
        var ready = Reading.text(folder, "u.csv", rows).in("EUR").mapped(json).ready();
        assertThat(ready.batch().rows()).hasSize(1);
        assertThat(ready.summary().sample().getFirst().measures()).containsOnlyKeys(Measure.SPEND);
    }

    @Test
    void aMappingIsWrittenAsItIsRead() throws Exception {
        var json = "{\"columns\":{\"date\":\"Day\"},\"outcomes\":{\"shop_revenue\":\"Sales\"},"
                + "\"units\":{\"shop_revenue\":\"EUR\"},\"segments\":[\"Device\"],\"spend_in_micros\":true,"
                + "\"duplicates\":\"add\",\"grain\":\"day\",\"date_order\":\"dmy\",\"decimal\":\",\","
                + "\"encoding\":\"windows-1252\",\"period\":{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"},"
                + "\"delimiter\":\"|\",\"header_row\":2}";
        var mapping = MappingFile.parse("m", json);
        assertThat(MappingFile.parse("m", MappingText.of(mapping))).isEqualTo(mapping);
        assertThat(mapping.draft().mapping()).isEqualTo(mapping);
    }

    @Test
    void totalsAreKeptApartByPlatformAndCurrency() throws Exception {
        var rows = "Day,Cost,C,Cur\n2026-03-02,1.5,A,EUR\n2026-03-03,2,A,EUR\n2026-03-02,7,B,USD\n";
        var json = "{\"columns\":{\"date\":\"Day\",\"spend\":\"Cost\",\"campaign\":\"C\",\"currency\":\"Cur\"}}";
        var batch = Reading.bytes(folder, "v.csv", rows.getBytes(StandardCharsets.UTF_8))
                .as(Platform.TIKTOK.code())
                .mapped(json)
                .ready()
                .batch();
        assertThat(PlatformTotal.of(batch))
                .extracting(
                        PlatformTotal::currency,
                        PlatformTotal::rows,
                        total -> total.sums().get(Measure.SPEND).toPlainString())
                .containsExactly(tuple("EUR", 2L, "3.5"), tuple("USD", 1L, "7"));
    }
}
