package io.outlay.feature.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.settings.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesViewModelTest {
    @TempDir
    Path temp;

    @Test
    void looksArePreferencesAndTheProjectIsAnEdit() throws Exception {
        try (var empty = SampleSession.empty(temp)) {
            var services = new RecordingWindow().services();
            try (var model = new PreferencesViewModel(empty.session(), services, temp)) {
                model.scheme(Settings.Scheme.DARK);
                model.textScale(5);
                assertThat(services.preferences().get().looks())
                        .isEqualTo(new Settings.Looks(Settings.Scheme.DARK, false, 2));
                model.name(" Shop ");
                model.currency("eur");
                assertThat(model.about().getValue().name()).isEqualTo("Shop");
                assertThat(model.about().getValue().currency()).isEqualTo("EUR");
                assertThat(empty.session().state().undo()).contains("Currency of the project");
            }
        }
    }

    @Test
    void whatIsNoCurrencyOrZoneIsNotTaken() throws Exception {
        try (var empty = SampleSession.empty(temp);
                var model = new PreferencesViewModel(empty.session(), new RecordingWindow().services(), temp)) {
            model.currency("EURO");
            model.zone("Mars/Olympus");
            assertThat(model.currencyErrorProperty().get()).contains("EURO");
            assertThat(model.zoneErrorProperty().get()).contains("Mars/Olympus");
            assertThat(model.about().getValue().currency()).isEmpty();
            model.zone("Europe/Berlin");
            assertThat(model.zoneErrorProperty().get()).isEmpty();
            assertThat(model.about().getValue().zone()).isEqualTo("Europe/Berlin");
        }
    }
}
