package io.outlay.feature.data.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.insight.SearchResult;
import io.outlay.feature.data.search.SearchViewModel.Page;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {
    @TempDir
    Path folder;

    private static SearchResult found(SearchViewModel model) {
        assertThat(model.pageProperty().get()).isInstanceOf(Page.Shown.class);
        return ((Page.Shown) model.pageProperty().get()).result();
    }

    @Test
    void filtersNarrowTheCampaignsAndCanBeTakenAway() throws Exception {
        var window = new RecordingWindow();
        try (var sample = SampleSession.of("acme-retail", folder);
                var model = new SearchViewModel(sample.session(), window.services())) {
            assertThat(found(model).hits()).hasSize(19);
            model.typedProperty().set("search platform:google roas>3");
            assertThat(found(model).hits())
                    .isNotEmpty()
                    .allMatch(hit -> hit.found().name().startsWith("Search"));
            assertThat(found(model).query().filters()).hasSize(3);
            model.remove(0);
            assertThat(model.typedProperty().get()).isEqualTo("platform:google roas>3");
            model.typedProperty().set("");
            model.add("high performing");
            assertThat(found(model).query().filters().getFirst().meaning()).startsWith("roas>");
            model.open("GOOGLE_ADS|1|2|google");
            assertThat(window.visited()).containsExactly("CAMPAIGNS GOOGLE_ADS|1|2|google");
        }
    }
}
