package io.outlay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedDateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static Optional<LocalDate> read(String region, String typed) {
        return new TypedDate(Region.chosen(region, Locale.ROOT, Locale.ENGLISH), Locale.ENGLISH).read(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de-DE | 5 Jan 2026
        de-DE | 5.1.2026
        de-DE | 05.01.26
        en-US | January 5, 2026
        en-US | 1/5/2026
        en-US | 5 Jan 2026
        ja-JP | 2026/1/5
        en-US | 2026-01-05
        de-DE | 2026 Jan 5
        """)
    void aDateIsReadAsItIsWrittenThere(String region, String typed) {
        assertThat(read(region, typed)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5 Jan", "30 Feb 2026", "5 Ja 2026", "32.1.2026", "tomorrow", "1.2.3.4"})
    void whatIsNoDateIsNone(String typed) {
        assertThat(read("de-DE", typed)).isEmpty();
    }

    @Test
    void whatFiguresWriteIsReadBack() {
        for (var region : new String[] {"de-DE", "en-US", "ja-JP", "en-GB"}) {
            var figures = new Text(Locale.ENGLISH)
                    .with(() -> Region.chosen(region, Locale.ROOT, Locale.ENGLISH))
                    .figures();
            assertThat(figures.readDate(figures.date(DAY))).contains(DAY);
            assertThat(figures.readDate(figures.shortDate(DAY))).contains(DAY);
        }
    }
}
