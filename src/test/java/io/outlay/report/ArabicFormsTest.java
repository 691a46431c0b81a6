package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class ArabicFormsTest {

    @Test
    void lettersJoinByTheirNeighbours() {
        // hah initial, meem medial, lam final-medial, teh marbuta final
        assertThat(ArabicForms.joined("حملة")).isEqualTo("\ufea3\ufee4\ufee0\ufe94");
        // alef does not join forward
        assertThat(ArabicForms.joined("دار")).isEqualTo("\ufea9\ufe8d\ufead");
        assertThat(ArabicForms.joined("لا")).isEqualTo("\ufefb");
        assertThat(ArabicForms.joined("سلام")).isEqualTo("\ufeb3\ufefc\ufee1");
        assertThat(ArabicForms.joined("Meta")).isEqualTo("Meta");
    }

    @Test
    void formsSayTheSameLetters() {
        var words = "حملة الصيف إعلان پگچ ژی";
        assertThat(Normalizer.normalize(ArabicForms.joined(words), Normalizer.Form.NFKC))
                .isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFKC));
    }

    @Test
    void turnedTextKeepsItsBrackets() {
        assertThat(new RightToLeft().reorderRTLTextToLTR("(אב)")).isEqualTo("(בא)");
    }
}
