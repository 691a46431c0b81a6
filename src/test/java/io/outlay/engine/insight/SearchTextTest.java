package io.outlay.engine.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.Operator;
import io.outlay.domain.insight.QualityWord;
import io.outlay.domain.insight.SearchFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void wordsFiltersAndQuality() {
        var query = SearchText.parse(
                "brand roas>3 platform:meta since:2026-01-01 until:2026-02 \"summer sale\" high performing ctr>=2%"
                        + " campaign:\"two words\" \"expensive\" DE:Brand");
        assertThat(SearchText.parse(query.text())).isEqualTo(query);
        assertThat(query.filters())
                .containsExactly(
                        new SearchFilter.Words("brand"),
                        new SearchFilter.Compares(Metric.ROAS, Operator.ABOVE, new BigDecimal("3")),
                        new SearchFilter.Is(SearchFilter.Field.PLATFORM, "meta"),
                        new SearchFilter.Since(LocalDate.of(2026, 1, 1)),
                        new SearchFilter.Until(LocalDate.of(2026, 2, 28)),
                        new SearchFilter.Words("summer sale"),
                        new SearchFilter.Quality(QualityWord.HIGH_PERFORMING, Optional.empty()),
                        new SearchFilter.Compares(Metric.CTR, Operator.AT_LEAST, new BigDecimal("0.02")),
                        new SearchFilter.Is(SearchFilter.Field.CAMPAIGN, "two words"),
                        new SearchFilter.Words("expensive"),
                        new SearchFilter.Words("DE:Brand"));
    }

    @Test
    void theTextGivesTheQueryAgain() {
        var query = SearchText.parse("a roas>3 \"b c\" expensive with-conversions tag:x since:2026-03 cpa<=12.5");
        assertThat(SearchText.parse(query.text())).isEqualTo(query);
        var fewer = query.without(query.filters().get(1));
        assertThat(fewer.filters()).hasSize(7);
        assertThat(fewer.text()).startsWith("a \"b c\" expensive with conversions");
        assertThat(query.within(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1))))
                .contains(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)));
        assertThat(query.within(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1))))
                .isEmpty();
    }

    @Test
    void oddTextIsLookedForAsItStands() {
        for (var text :
                new String[] {"", "   ", "\"", ":", ">", "roas>", "roas>x", "since:", "since:2026-13", "a:b:c"}) {
            assertThat(SearchText.parse(text).filters()).allMatch(filter -> filter instanceof SearchFilter.Words);
        }
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(Folded.text("Été Größe İzmir ŁÓDŹ")).isEqualTo("ete grosse izmir lodz");
    }
}
