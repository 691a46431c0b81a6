package io.outlay.project;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.outlay.report.Paper;
import io.outlay.report.ReportPart;
import io.outlay.workspace.Document;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// How the person wants the project's report.
///
/// @param hidden parts that are left out
public record ReportChoice(Paper paper, Set<ReportPart> hidden) {
    /// Name of the document that keeps it.
    public static final String DOCUMENT = "report";

    /// A part that another version had is passed over: all that is lost is that it was hidden.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .withConfigOverride(
                    Set.class,
                    override -> override.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.SKIP)))
            .build();

    public ReportChoice {
        hidden = Set.copyOf(hidden);
    }

    /// Everything, on A4.
    public static ReportChoice all() {
        return new ReportChoice(Paper.A4, Set.of());
    }

    public static ReportChoice of(Document document) {
        return document.content().isEmpty() ? all() : MAPPER.readValue(document.content(), ReportChoice.class);
    }

    public Document document() {
        return new Document(DOCUMENT, MAPPER.writeValueAsString(this));
    }

    public ReportChoice withPaper(Paper other) {
        return new ReportChoice(other, hidden);
    }

    /// The same with the part shown or hidden.
    public ReportChoice with(ReportPart part, boolean shown) {
        var parts = EnumSet.noneOf(ReportPart.class);
        parts.addAll(hidden);
        if (shown) {
            parts.remove(part);
        } else {
            parts.add(part);
        }
        return new ReportChoice(paper, parts);
    }
}
