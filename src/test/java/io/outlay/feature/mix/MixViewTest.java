package io.outlay.feature.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.mix.MixBelief;
import io.outlay.domain.mix.MixExperiment;
import io.outlay.domain.mix.MixSampling;
import io.outlay.feature.RoomPicture;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.ui.Appearance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every step is drawn, in both themes and sizes, from a real project.
@Tag("fx")
class MixViewTest {
    @TempDir
    Path folder;

    @Test
    void everyStepIsDrawn() throws Exception {
        try (var sample = SampleSession.of("acme-retail", folder)) {
            RoomPicture.onFxThread(() -> {
                var services = new RecordingWindow().services();
                var model = new MixViewModel(sample.session(), services);
                var light = RoomPicture.look(Appearance.LIGHT, services);
                try (var view = new MixView(model, services, light)) {
                    view.select("roles");
                    RoomPicture.draw("mix-roles-light-1280x800", Appearance.LIGHT, 1280, 800, view);
                    var family = (ComboBox<?>) view.content().lookup("#mix-family-meta");
                    assertThat(family.getItems()).hasSize(4);
                    view.select("fit");
                    RoomPicture.draw("mix-fit-none-light-1280x800", Appearance.LIGHT, 1280, 800, view);
                    model.edit(
                            "few",
                            "",
                            settings -> settings.withSampling(new MixSampling(2, 300, 300, 0.8, 1))
                                    .withShape(settings.shape().withHoldoutWeeks(8)));
                    model.editChannel(
                            "meta", "mix.edit.belief", choice -> choice.believing(new MixBelief.ReturnBetween(1, 3)));
                    model.addExperiment(new MixExperiment(
                            "tiktok",
                            new Period(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 30)),
                            20_000,
                            50_000,
                            9_000,
                            "Four weeks in Austria"));
                    model.fit();
                    assertThat(model.stepProperty().get())
                            .as("" + model.workProperty().get())
                            .isEqualTo(Step.RESULTS);
                    for (var step : Step.values()) {
                        model.stepProperty().set(step);
                        var name = "mix-" + step.name().toLowerCase(Locale.ROOT);
                        RoomPicture.draw(name + "-full-light-1280x800", Appearance.LIGHT, 1280, 800, view);
                        RoomPicture.draw(name + "-full-light-1920x1080", Appearance.LIGHT, 1920, 1080, view);
                    }
                    model.families().tryAll();
                    assertThat(model.families().shownProperty().get()).isInstanceOf(FamiliesViewModel.Known.class);
                    model.stepProperty().set(Step.RESULTS);
                    RoomPicture.draw("mix-families-light-1280x2400", Appearance.LIGHT, 1280, 2400, view);
                    model.edit(
                            "other",
                            "",
                            settings -> settings.withShape(settings.shape().withFourierOrder(1)));
                    model.stepProperty().set(Step.RESULTS);
                    RoomPicture.draw("mix-results-old-light-1280x800", Appearance.LIGHT, 1280, 800, view);
                    model.fit();
                    model.compare(Optional.empty());
                    RoomPicture.draw("mix-compare-light-1280x800", Appearance.LIGHT, 1280, 800, view);
                }
                var again = new MixViewModel(sample.session(), services);
                try (var view = new MixView(again, services, RoomPicture.look(Appearance.DARK, services))) {
                    for (var step : Step.values()) {
                        again.stepProperty().set(step);
                        RoomPicture.draw(
                                "mix-" + step.name().toLowerCase(Locale.ROOT) + "-full-dark-1280x1400",
                                Appearance.DARK,
                                1280,
                                1400,
                                view);
                    }
                }
            });
        }
    }

    @Test
    void withoutDataTheWayIsShown() throws Exception {
        try (var sample = SampleSession.empty(folder)) {
            RoomPicture.onFxThread(() -> {
                var window = new RecordingWindow();
                var model = new MixViewModel(sample.session(), window.services());
                try (var view =
                        new MixView(model, window.services(), RoomPicture.look(Appearance.LIGHT, window.services()))) {
                    RoomPicture.draw("mix-empty-light-1280x800", Appearance.LIGHT, 1280, 800, view);
                    var button = (javafx.scene.control.Button) view.content().lookup("#mix-data");
                    button.fire();
                    assertThat(window.visited()).isNotEmpty();
                }
            });
        }
    }
}
