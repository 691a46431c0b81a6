package io.outlay.report;

import io.outlay.report.model.MixModel;
import io.outlay.report.model.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A part of the report that a person can leave out. The order is that of the pages and is fixed; the first page, the
/// data and the provenance always stand in it.
public enum ReportPart {
    DRIVERS("2", "report.section.2"),
    RETURN("3", "report.section.3"),
    SATURATION("4", "report.section.4"),
    BUDGET("5", "report.section.5"),
    SCENARIOS("6", "report.section.6"),
    TRUST("7", "report.section.7"),
    DAYPARTS("", "report.section.dayparts");

    private final String number;
    private final String key;

    ReportPart(String number, String key) {
        this.number = number;
        this.key = key;
    }

    /// Its number in the report, or empty.
    public String number() {
        return number;
    }

    /// Of its title in the text bundle.
    public String key() {
        return key;
    }

    /// Whether the report has this part.
    public boolean in(Report report) {
        return switch (this) {
            case DRIVERS, RETURN, SATURATION, TRUST -> report.mix().isPresent();
            case BUDGET -> report.plan().isPresent();
            case SCENARIOS -> report.scenarios().isPresent();
            case DAYPARTS -> report.dayparts().isPresent();
        };
    }

    /// The parts that a report has.
    public static List<ReportPart> of(Report report) {
        return List.of(values()).stream().filter(part -> part.in(report)).toList();
    }

    /// The mix model's sections that are not hidden.
    private static Set<MixModel.Section> sections(Set<ReportPart> hidden) {
        var shown = EnumSet.allOf(MixModel.Section.class);
        for (var part : hidden) {
            switch (part) {
                case DRIVERS -> shown.remove(MixModel.Section.DRIVERS);
                case RETURN -> shown.remove(MixModel.Section.RETURN);
                case SATURATION -> shown.remove(MixModel.Section.SATURATION);
                case TRUST -> shown.remove(MixModel.Section.TRUST);
                case BUDGET, SCENARIOS, DAYPARTS -> {}
            }
        }
        return shown;
    }

    /// The report without the hidden parts.
    public static Report without(Report report, Set<ReportPart> hidden) {
        return new Report(
                report.cover(),
                report.incremental(),
                report.totals(),
                report.returns(),
                report.recommendations(),
                report.health(),
                hidden.contains(BUDGET) ? Optional.empty() : report.plan(),
                hidden.contains(SCENARIOS) ? Optional.empty() : report.scenarios(),
                hidden.contains(DAYPARTS) ? Optional.empty() : report.dayparts(),
                report.mix()
                        .map(mix -> mix.showing(sections(hidden)))
                        .filter(mix -> !mix.shown().isEmpty()),
                report.data(),
                report.provenance());
    }
}
