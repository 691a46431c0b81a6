package io.outlay.feature.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.samples.RecordingWindow;
import org.junit.jupiter.api.Test;

class TourViewModelTest {
    private final RecordingWindow window = new RecordingWindow();

    @Test
    void fiveStepsForthAndBackAndTheEndIsRemembered() {
        var model = new TourViewModel(window.services());
        assertThat(model.seen()).isFalse();
        model.start();
        assertThat(window.visited()).containsExactly("OVERVIEW");
        model.back();
        assertThat(model.stepProperty().get()).contains(TourStep.ROOMS);
        for (int i = 0; i < 4; i++) {
            model.next();
        }
        assertThat(model.stepProperty().get()).contains(TourStep.COMMANDS);
        assertThat(model.seen()).isFalse();
        model.next();
        assertThat(model.stepProperty().get()).isEmpty();
        assertThat(model.seen()).isTrue();
    }

    @Test
    void dismissingCountsAsSeen() {
        var model = new TourViewModel(window.services());
        model.start();
        model.end();
        assertThat(model.seen()).isTrue();
        assertThat(model.stepProperty().get()).isEmpty();
    }
}
