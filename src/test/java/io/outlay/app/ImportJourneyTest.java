package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ui.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that leaves its dates open goes through every step of the import, in the real window.
@Tag("fx")
class ImportJourneyTest {
    @TempDir
    Path temp;

    @Test
    void anAmbiguousFileIsAskedAboutSettledImportedAndTakenBack() throws Exception {
        var file = Files.writeString(temp.resolve("google_report.csv"), report());
        var rejected = temp.resolve("rejected.csv");
        try (var window = new DrivenWindow(temp.resolve("data"), List.of(rejected)).openSample("b2b-saas")) {
            int before = window.imports();
            window.on(() -> {
                window.model().importFiles(List.of(file));
                return true;
            });
            window.await("the question", () -> window.shows("data-answer-date_order-dmy"));
            window.settle();
            assertThat(window.enabled("data-import-next"))
                    .as("nothing is guessed")
                    .isFalse();
            window.click("data-answer-date_order-dmy");
            assertThat(window.enabled("data-import-next")).isTrue();

            // what is wrong is dealt with as chosen
            assertThat(window.has("data-choice-BAD_NUMBER-EMPTY")).isTrue();
            window.click("data-choice-BAD_NUMBER-EMPTY").click("data-choice-OUT_OF_RANGE-SKIP");
            window.click("data-rejected-save");
            window.await("the file", () -> Files.exists(rejected));
            assertThat(Files.readString(rejected)).contains("AT_Prospecting_Video,\"-12,40\"");

            window.settle().click("notice-close");
            for (int step = 0; step < 4; step++) {
                assertThat(window.enabled("data-import-next"))
                        .as("step " + step)
                        .isTrue();
                window.click("data-import-next");
            }
            window.await("the import", () -> !window.shows("data-import-next"));
            window.settle();
            assertThat(window.imports()).isEqualTo(before + 1);
            var dates = window.model().project().orElseThrow().session().state().summary().sources().stream()
                    .filter(source -> source.currencies().contains("EUR"))
                    .findFirst()
                    .orElseThrow()
                    .dates();
            assertThat(dates.from()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(dates.to()).isEqualTo(LocalDate.of(2026, 4, 12));

            // the data are found by words and filters
            window.room(Room.DATA).click("data-tab-search").click("data-search-query");
            window.type("prospecting platform:google").settle();
            assertThat(((Labeled) window.node("data-search-chip-1")).getText()).isEqualTo("platform:google");
            window.click("data-search-chip-0");
            assertThat(window.has("data-search-chip-1")).isFalse();

            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(window.imports()).isEqualTo(before);
        }
    }

    /// Twelve days of three campaigns, dates that could be read both ways, a figure that is none and a negative amount.
    private static String report() {
        var text = new StringBuilder(
                "Campaign report\n\nDay;Campaign;Cost;Currency code;Impr.;Clicks;Conversions;Conv. value\n");
        for (int i = 1; i <= 12; i++) {
            for (var campaign : List.of("DE_Prospecting_Video", "DE_Retargeting_DPA", "AT_Prospecting_Video")) {
                var conversions = i == 4 && campaign.contains("DPA") ? "?" : String.valueOf(i + 3);
                var cost = i == 9 && campaign.startsWith("AT") ? "-12,40" : (200 + i * 7) + ",50";
                text.append("%02d/04/2026;%s;%s;EUR;%d;%d;%s;%d,25\n"
                        .formatted(i, campaign, cost, 8000 + i * 31, 140 + i, conversions, 900 + i));
            }
        }
        return text.toString();
    }
}
