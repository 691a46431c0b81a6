package io.outlay.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path temp;

    @Test
    void whatIsSavedIsReadBack() throws Exception {
        var settings = Settings.first()
                .withLooks(new Settings.Looks(Settings.Scheme.DARK, true, 1.3))
                .opened(new Settings.Recent("/a", "A", "7 channels", "2026-11-21T10:00:00Z", List.of(1.0, 2.5)))
                .withColumns("channels", List.of(new Settings.ColumnPlace("name", true, 120, -1)));
        new SettingsFile(temp).save(settings);
        assertThat(new SettingsFile(temp).load()).isEqualTo(settings);
    }

    @Test
    void whatAnEarlierVersionDidNotKnowIsAsAtTheFirstStart() throws Exception {
        Files.writeString(temp.resolve("settings.json"), "{\"tour_seen\": true, \"looks\": {\"scheme\": \"DARK\"}}");
        assertThat(new SettingsFile(temp).load())
                .isEqualTo(Settings.first()
                        .withTourSeen(true)
                        .withLooks(new Settings.Looks(Settings.Scheme.DARK, false, 1)));
        assertThat(temp.resolve("settings.json.unreadable")).doesNotExist();
    }

    @Test
    void aBrokenFileIsSetAsideAndTheFirstSettingsApply() throws Exception {
        Files.writeString(temp.resolve("settings.json"), "{\"looks\": 3");
        assertThat(new SettingsFile(temp).load()).isEqualTo(Settings.first());
        assertThat(temp.resolve("settings.json.unreadable")).exists();
    }

    @Test
    void aProjectOpenedAgainComesFirstOnce() {
        var settings = Settings.first();
        for (int i = 0; i < 20; i++) {
            settings = settings.opened(new Settings.Recent("/p" + i % 15, "P", "", "", List.of()));
        }
        assertThat(settings.recent()).hasSize(12);
        assertThat(settings.recent().getFirst().folder()).isEqualTo("/p4");
        assertThat(settings.recent().stream().map(Settings.Recent::folder)).doesNotHaveDuplicates();
        assertThat(settings.forgotten("/p4").recent()).hasSize(11);
    }
}
