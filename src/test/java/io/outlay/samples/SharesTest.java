package io.outlay.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void partsAddUpAndTheLargestRemaindersGetTheRest() {
        assertThat(Shares.of(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Shares.of(7, new double[] {0, 2.6, 1.4})).containsExactly(0, 5, 2);
        assertThat(Shares.of(0, new double[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void nothingCannotTakeAShare() {
        assertThatThrownBy(() -> Shares.of(1, new double[] {0})).isInstanceOf(IllegalArgumentException.class);
    }
}
