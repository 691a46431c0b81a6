package io.outlay.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the README of the sample says is not in the data.
class B2bSaasStoriesTest {

    @Test
    void googleSpendsTheSameEveryWeek() {
        var weeks = B2bSaas.google().weekly(B2bSaas.FIRST, B2bSaas.WEEKS, CampaignDay::spend);

        assertThat(weeks).allSatisfy(cents -> assertThat(cents).isBetween(139_000L, 141_000L));
    }

    @Test
    void linkedInRanForThreeWeeks() {
        var weeks = B2bSaas.linkedin().weekly(B2bSaas.FIRST, B2bSaas.WEEKS, CampaignDay::spend);

        assertThat(weeks.stream().filter(cents -> cents > 0)).hasSize(B2bSaas.PILOT_WEEKS);
    }

    @Test
    void salesAreRare() {
        for (var history : List.of(B2bSaas.google(), B2bSaas.linkedin(), B2bSaas.meta())) {
            var weeks = history.weekly(B2bSaas.FIRST, B2bSaas.WEEKS, CampaignDay::revenue);

            assertThat(weeks.stream().filter(cents -> cents > 0).count())
                    .as(history.plan().id())
                    .isBetween(1L, 15L);
        }
    }
}
