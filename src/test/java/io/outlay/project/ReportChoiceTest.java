package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.report.Paper;
import io.outlay.report.ReportPart;
import io.outlay.workspace.Document;
import org.junit.jupiter.api.Test;

class ReportChoiceTest {
    @Test
    void whatIsKeptIsReadBack() {
        var choice = ReportChoice.all().withPaper(Paper.LETTER).with(ReportPart.SCENARIOS, false);
        assertThat(ReportChoice.of(choice.document())).isEqualTo(choice);
    }

    @Test
    void aPartThatIsNotKnownIsPassedOver() {
        var kept = new Document(ReportChoice.DOCUMENT, "{\"paper\":\"A4\",\"hidden\":[\"OF_OLD\",\"SCENARIOS\"]}");
        assertThat(ReportChoice.of(kept)).isEqualTo(ReportChoice.all().with(ReportPart.SCENARIOS, false));
    }
}
