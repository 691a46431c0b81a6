package io.outlay.feature.dayparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.daypart.DaypartEvidence;
import io.outlay.domain.daypart.DaypartHourMark;
import io.outlay.domain.daypart.DaypartHourMark.Mark;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartShift;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DaypartWordsTest {
    private static DaypartResult with(DaypartHourMark... marks) {
        return new DaypartResult.InsufficientData(
                new DaypartEvidence(
                        DaypartMetric.CTR,
                        Optional.empty(),
                        24,
                        24,
                        Map.of(),
                        List.of(),
                        List.of("A"),
                        List.of(),
                        List.of(marks),
                        List.of()),
                DaypartResult.Reason.TOO_FEW_SAMPLES,
                100,
                Collections.nCopies(24, 1),
                OptionalInt.empty());
    }

    @Test
    void clockChangesAmongTheHoursAreNamedOnceEach() {
        var words = new DaypartWords(Text.english(), Figures.english(), "EUR");
        var spring = LocalDate.of(2026, 3, 29);
        var autumn = LocalDate.of(2025, 10, 26);
        assertThat(words.evidence(with())).isEqualTo("24 hours");
        assertThat(words.evidence(with(
                        new DaypartHourMark("A", spring, 2, 0, Mark.SKIPPED),
                        new DaypartHourMark("B", spring, 2, 0, Mark.SKIPPED),
                        new DaypartHourMark("A", autumn, 2, 0, Mark.REPEATED),
                        new DaypartHourMark("A", autumn, 9, 0, Mark.MISSING))))
                .isEqualTo("24 hours, clocks skip an hour on 29 Mar 2026, clocks repeat an hour on 26 Oct 2025");
    }

    @Test
    void aMovedPeakMayRunOverMidnight() {
        var words = new DaypartWords(Text.english(), Figures.english(), "EUR");
        assertThat(words.moved(new DaypartShift(LocalDate.of(2025, 11, 5), 9, 23, 1.6, 1.58, 0.03, true)))
                .startsWith("09:00")
                .contains("5 Nov 2025", "23:00", "02:00", "1.58")
                .endsWith("A shorter look-back follows sooner.");
    }
}
