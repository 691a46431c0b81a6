package io.outlay.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/// Tells the PDF library which parts of a paragraph run from right to left, and turns them for drawing. Names in Hebrew
/// or Arabic stand inside sentences that run from left to right.
final class RightToLeft implements BidiReorderer {
    private static final String MIRRORED = "()[]{}<>«»";

    /// Splits one paragraph.
    static final class Splitter implements BidiSplitter {
        private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String paragraph, byte direction) {
            // Figures after a name belong to the sentence, not to the name: digits count as letters from left to right.
            bidi = new Bidi(
                    paragraph.replaceAll("[0-9]", "x"),
                    direction == BidiSplitter.RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return bidi.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            int start = bidi.getRunStart(run);
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, direction(bidi.getRunLevel(run)));
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return BidiSplitter.LTR;
        }

        private static byte direction(int level) {
            return level % 2 == 0 ? BidiSplitter.LTR : BidiSplitter.RTL;
        }
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        var turned = new StringBuilder(text).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int bracket = MIRRORED.indexOf(turned.charAt(i));
            if (bracket >= 0) {
                turned.setCharAt(i, MIRRORED.charAt(bracket ^ 1));
            }
        }
        return turned.toString();
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
