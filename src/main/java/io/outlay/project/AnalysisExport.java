package io.outlay.project;

import io.outlay.calendar.Calendar;
import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.calendar.CalendarDay;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.domain.data.Measure;
import io.outlay.domain.insight.EntityDay;
import io.outlay.domain.insight.Metric;
import io.outlay.engine.insight.Columns;
import io.outlay.files.Unfinished;
import io.outlay.files.WholeFile;
import io.outlay.files.WriteFailure;
import io.outlay.progress.Monitor;
import io.outlay.text.Sheet;
import io.outlay.workspace.CampaignDirectory;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Writes a project's daily figures for analysis elsewhere: a CSV with one row per date and entity, and beside it a
/// JSON that says what the columns are and how the figures go together. Amounts are in the workspace currency; what is
/// unknown stays empty.
public final class AnalysisExport {
    /// Asked for when nobody says otherwise.
    public static final List<Metric> USUAL = List.of(
            Metric.SPEND,
            Metric.IMPRESSIONS,
            Metric.CLICKS,
            Metric.CONVERSIONS,
            Metric.REVENUE,
            Metric.CTR,
            Metric.CPC,
            Metric.CVR,
            Metric.CPA,
            Metric.ROAS);

    private static final List<String> DIMENSIONS = List.of(
            "date",
            "iso_week",
            "month",
            "quarter",
            "weekday",
            "weekend",
            "season",
            "holiday",
            "days_to_holiday",
            "event",
            "fiscal_year",
            "fiscal_quarter",
            "platform",
            "account_id",
            "account_name",
            "channel",
            "level",
            "campaign_id",
            "campaign_name",
            "ad_group_id",
            "ad_group_name",
            "ad_id",
            "ad_name",
            "currency",
            "attribution",
            "provisional");

    private final Workspace workspace;

    /// @param period dates of the rows
    public record Request(Period period, List<Metric> metrics, CalendarSettings calendar) {
        public Request {
            metrics = List.copyOf(metrics);
        }
    }

    /// What was written.
    ///
    /// @param sidecar the JSON beside the CSV
    public record Receipt(Path csv, Path sidecar, long rows, long columns, AnalysisSidecar content) {}

    public AnalysisExport(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Writes both files, each whole or not at all.
    ///
    /// @param csv its name with `.json` for the last extension is the sidecar's
    /// @throws io.outlay.progress.Cancelled when the monitor says so, with nothing written
    public Receipt write(Request request, Path csv, Monitor monitor) throws ProblemException {
        var sidecar = csv.resolveSibling(String.valueOf(csv.getFileName()).replaceFirst("\\.[^.]*$", "") + ".json");
        try {
            Files.createDirectories(csv.toAbsolutePath().getParent());
            var temporary = WholeFile.temporaryFor(csv);
            Unfinished.begin(temporary);
            try {
                var rows = new Rows(request, workspace, monitor);
                try (var out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                    rows.write(out);
                }
                var content = rows.sidecar(String.valueOf(csv.getFileName()));
                WholeFile.write(sidecar, content.json().getBytes(StandardCharsets.UTF_8));
                WholeFile.move(temporary, csv);
                return new Receipt(
                        csv,
                        sidecar,
                        content.rows(),
                        (long) DIMENSIONS.size() + request.metrics().size(),
                        content);
            } finally {
                Files.deleteIfExists(temporary);
                Unfinished.end(temporary);
            }
        } catch (IOException e) {
            throw failed(csv, e);
        } catch (UncheckedIOException e) {
            throw failed(csv, e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    private static ProblemException failed(Path csv, IOException e) {
        var name = csv.toString();
        return new ProblemException(
                WriteFailure.diskFull(e)
                        ? Problem.error(ProblemCode.DISK_FULL, Location.file(name), name)
                        : Problem.error(ProblemCode.CANNOT_WRITE, Location.file(name), name, WriteFailure.reason(e)),
                e);
    }

    /// The rows while they are written, and what is learnt from them.
    private static final class Rows {
        private final Request request;
        private final Workspace workspace;
        private final Monitor monitor;
        private final Calendar calendar;
        private final CampaignDirectory directory;
        private final String currency;
        private final Columns columns;
        private final Map<LocalDate, CalendarDay> days = new HashMap<>();
        private final TreeSet<String> attributions = new TreeSet<>();
        private final TreeSet<AnalysisSidecar.Lacking> lacking = new TreeSet<>();
        private long provisional;

        Rows(Request request, Workspace workspace, Monitor monitor) throws ProblemException {
            this.request = request;
            this.workspace = workspace;
            this.monitor = monitor;
            this.calendar = ProjectCalendar.calendar(request.calendar());
            this.directory = workspace.performance().directory();
            this.currency = workspace.project().get().currency();
            this.columns = new Columns(request.metrics().size());
        }

        void write(Writer out) throws IOException, ProblemException {
            var head = new ArrayList<Object>(DIMENSIONS);
            request.metrics().forEach(metric -> head.add(metric.id()));
            line(out, head);
            workspace.performance().entityDays(request.period(), day -> {
                monitor.check();
                try {
                    line(out, row(day));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private static void line(Writer out, List<?> cells) throws IOException {
            out.write(Sheet.line(cells));
            out.write("\r\n");
        }

        private List<Object> row(EntityDay day) {
            var date = days.computeIfAbsent(day.date(), calendar::day);
            var entity = day.entity();
            var campaign = directory.of(CampaignDirectory.campaign(entity));
            var cells = new ArrayList<Object>();
            cells.addAll(List.of(
                    day.date(),
                    date.isoWeekName(),
                    date.monthName(),
                    date.quarterName(),
                    date.weekday().name(),
                    date.weekend() ? 1 : 0,
                    date.season().name(),
                    String.join(", ", date.holidays()),
                    date.daysToHoliday().isPresent()
                            ? (Object) date.daysToHoliday().getAsInt()
                            : "",
                    String.join(", ", date.events()),
                    date.fiscalYearName(),
                    date.fiscal().quarter()));
            cells.addAll(List.of(
                    entity.platform().code(),
                    entity.accountId(),
                    entity.accountName(),
                    campaign.channelName(),
                    entity.level().name(),
                    entity.campaignId(),
                    entity.campaignName(),
                    entity.adGroupId(),
                    entity.adGroupName(),
                    entity.adId(),
                    entity.adName(),
                    day.currency(),
                    day.attribution(),
                    day.provisional() ? 1 : 0));
            figures(day, cells);
            if (!day.attribution().isEmpty()) {
                attributions.add(day.attribution());
            }
            provisional += day.provisional() ? 1 : 0;
            return cells;
        }

        private void figures(EntityDay day, List<Object> cells) {
            var figures = new double[request.metrics().size()];
            for (int i = 0; i < figures.length; i++) {
                var value = value(day, request.metrics().get(i));
                cells.add(value.isPresent() ? value.get() : "");
                figures[i] = value.map(BigDecimal::doubleValue).orElse(Double.NaN);
            }
            columns.add(figures);
        }

        private Optional<BigDecimal> value(EntityDay day, Metric metric) {
            var upper = amount(day, metric.upper());
            if (metric.lower().isEmpty()) {
                return upper;
            }
            var lower = amount(day, metric.lower().get());
            return upper.isEmpty() || lower.isEmpty() || lower.get().signum() == 0
                    ? Optional.empty()
                    : Optional.of(metric.of(upper.get(), lower.get()));
        }

        private Optional<BigDecimal> amount(EntityDay day, Measure measure) {
            var value = day.sums().get(measure);
            if (value == null) {
                return Optional.empty();
            }
            if (!measure.money() || value.signum() == 0) {
                return Optional.of(value);
            }
            if (day.rate().isEmpty()) {
                lacking.add(new AnalysisSidecar.Lacking(day.currency(), day.date()));
            }
            return day.rate().map(value::multiply);
        }

        AnalysisSidecar sidecar(String csv) {
            return AnalysisSidecar.of(
                    csv,
                    request,
                    DIMENSIONS,
                    currency,
                    columns,
                    List.copyOf(attributions),
                    provisional,
                    List.copyOf(lacking),
                    monitor);
        }
    }
}
