package io.outlay.intake.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeySetTest {
    @Test
    void knowsEveryKeyAndNoOther() {
        var keys = new KeySet();
        var reference = new HashSet<Object>();
        var random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            long what = (long) random.nextInt(40) << 32 | random.nextInt(3);
            var date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
            var when = switch (random.nextInt(4)) {
                case 0 -> When.day(date);
                case 1 -> When.hour(date, random.nextInt(24), random.nextInt(2));
                case 2 -> When.period(new Period(date, date.plusDays(1 + random.nextInt(3))));
                default -> When.send(date, OptionalInt.of(random.nextInt(24)));
            };
            assertThat(keys.add(what, when)).isEqualTo(reference.add(what + "/" + when));
        }
        assertThat(keys.addUndated(1)).isTrue();
        assertThat(keys.addUndated(1)).isFalse();
        assertThat(keys.addUndated(2)).isTrue();
    }
}
