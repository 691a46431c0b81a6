package io.outlay.feature.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.feature.data.calendar.CalendarViewModel.Page;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarViewModelTest {
    @TempDir
    Path folder;

    private static CalendarContent shown(CalendarViewModel model) {
        assertThat(model.pageProperty().get()).isInstanceOf(Page.Shown.class);
        return ((Page.Shown) model.pageProperty().get()).content();
    }

    @Test
    void holidaysFollowCountryAndRegionAndEventsAreEdited() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", folder);
                var model = new CalendarViewModel(sample.session(), new RecordingWindow().services())) {
            assertThat(shown(model).year()).isEqualTo(2026);
            assertThat(shown(model).special()).isEmpty();
            model.country("DE");
            int country = shown(model).special().size();
            model.region("by");
            assertThat(shown(model).special()).hasSizeGreaterThan(country);

            var first = LocalDate.of(2026, 3, 16);
            assertThat(model.event(Optional.empty(), " ", first, first)).isPresent();
            assertThat(model.event(Optional.empty(), "Sale", first, first.minusDays(1)))
                    .isPresent();
            assertThat(model.event(Optional.empty(), "Sale", first, first.plusDays(6)))
                    .isEmpty();
            assertThat(model.event(Optional.of(0), "Spring sale", first, first.plusDays(2)))
                    .isEmpty();
            assertThat(shown(model).days().stream().filter(day -> day.events().contains("Spring sale")))
                    .hasSize(3);
            model.remove(0);
            assertThat(shown(model).settings().events()).isEmpty();
            sample.session().undo();
            assertThat(shown(model).settings().events()).hasSize(1);
            model.yearProperty().set(2025);
            assertThat(shown(model).days()).hasSize(365);
        }
    }
}
