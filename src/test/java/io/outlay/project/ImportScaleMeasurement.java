package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.data.Platform;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.InsightRequest;
import io.outlay.domain.insight.Metric;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportRequest;
import io.outlay.intake.Importer;
import io.outlay.progress.Monitor;
import io.outlay.workspace.Access;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.Project;
import io.outlay.workspace.Workspace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/// Seconds and heap of importing many daily facts, beside H2's own `CSVREAD` of the same file into an equal table.
///
/// Arguments: rows (default 1000000; 0 only asks what an earlier run left in the folder), campaigns (default 1000),
/// folder (default a temporary one). Run it with a fixed `-Xmx` to see that memory does not grow with the file.
final class ImportScaleMeasurement {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final int WARM_UP = 60_000;

    private final Path folder;
    private final int campaigns;

    private ImportScaleMeasurement(Path folder, int campaigns) {
        this.folder = folder;
        this.campaigns = campaigns;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int campaigns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        var folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("outlay-scale");
        Files.createDirectories(folder);
        new ImportScaleMeasurement(folder, campaigns).measure(rows);
    }

    private void measure(int rows) throws Exception {
        if (rows == 0) {
            questions(folder.resolve("workspace.outlay"));
            return;
        }
        say("heap limit %d MB, %d rows, %d campaigns", Runtime.getRuntime().maxMemory() >> 20, rows, campaigns);
        var small = write("small.csv", WARM_UP, 0);
        csvRead(small, "warm");
        imports(small, small, "warm");
        var file = write("facts.csv", rows, 0);
        var restated = write("restated.csv", rows, 3);
        say("file: %d MB", Files.size(file) >> 20);
        double base = csvRead(file, "csvread");
        imports(file, restated, "workspace");
        double again = csvRead(file, "csvread");
        say("CSVREAD before and after: %.2f s, %.2f s", base, again);
    }

    /// A report by campaign and day whose rows stand in no order that anyone could rely on.
    private Path write(String name, int rows, int version) throws IOException {
        var file = folder.resolve(name);
        var random = new Random(11);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Campaign ID,Campaign,Day,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value\n");
            int days = (rows + campaigns - 1) / campaigns;
            for (int i = 0; i < rows; i++) {
                int campaign = i / days;
                var day = START.plusDays(i % days);
                int impressions = 500 + random.nextInt(20_000);
                int clicks = 1 + impressions / 50;
                int cents = 100 + random.nextInt(50_000) + (i % 1000 == 0 ? version : 0);
                out.write(20_000_000_000L + campaign * 7919L % 1_000_003 + ",Campaign " + campaign + "," + day + ",EUR,"
                        + cents / 100 + "." + (char) ('0' + cents / 10 % 10) + (char) ('0' + cents % 10) + ","
                        + impressions + "," + clicks + "," + clicks / 20 + "." + random.nextInt(10) + ","
                        + clicks * 3 + ".5\n");
            }
        }
        return file;
    }

    private double csvRead(Path file, String name) throws Exception {
        var database = folder.resolve(name);
        delete(Path.of(database + ".mv.db"));
        var url = "jdbc:h2:file:" + database.toAbsolutePath() + ";WRITE_DELAY=0";
        try (var connection = DriverManager.getConnection(url, "OUTLAY", "");
                var statement = connection.createStatement()) {
            var ddl = new String(
                    ImportScaleMeasurement.class
                            .getResourceAsStream("/io/outlay/db/V1__workspace.sql")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            int at = ddl.indexOf("CREATE TABLE fact (");
            statement.execute(ddl.substring(at, ddl.indexOf(';', at)));
            return timed("CSVREAD into an equal table", () -> {
                statement.execute("INSERT INTO fact SELECT ROWNUM, 1, 1, '', CAST(\"Day\" AS DATE), CAST(\"Day\" AS"
                        + " DATE), NULL, 0, '', \"Currency code\", \"Campaign ID\", FALSE, \"Campaign\", ROWNUM,"
                        + " CAST(\"Cost\" AS DECFLOAT(34)), CAST(\"Impr.\" AS DECFLOAT(34)), CAST(\"Clicks\" AS"
                        + " DECFLOAT(34)), NULL, NULL, NULL, CAST(\"Conversions\" AS DECFLOAT(34)), CAST(\"Conv."
                        + " value\" AS DECFLOAT(34)), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL"
                        + " FROM CSVREAD('" + file.toAbsolutePath() + "', NULL,"
                        + " 'caseSensitiveColumnNames=true')");
                statement.execute("CHECKPOINT SYNC");
                return 0;
            });
        }
    }

    private void imports(Path file, Path restated, String name) throws Exception {
        var target = folder.resolve(name + ".outlay");
        delete(target);
        var machine = LocalMachine.of(folder.resolve("data"));
        try (var workspace = Workspace.create(target, Project.named("Scale").withCurrency("EUR"), machine)) {
            for (var each : file.equals(restated) ? List.of(file) : List.of(file, file, restated)) {
                double[] parts = new double[2];
                timed("import of " + each.getFileName(), () -> {
                    long start = System.nanoTime();
                    var request = new ImportRequest(
                            List.of(each),
                            Optional.of(Platform.GOOGLE_ADS),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            LocalDate.now().plusYears(20));
                    var outcome = new Importer().read(request, Monitor.silent());
                    if (!(outcome instanceof ImportOutcome.Ready ready)) {
                        throw new IllegalStateException(outcome.toString());
                    }
                    parts[0] = (System.nanoTime() - start) / 1e9;
                    var receipt = workspace
                            .imports()
                            .commit(ready.batch(), each.getFileName().toString());
                    say("  %s, digest %s", receipt.changes(), receipt.digest().substring(0, 12));
                    return 0;
                });
                say("  of which reading and checks %.2f s", parts[0]);
            }
            timed("a verified backup alone", () -> workspace.backups().make());
        }
    }

    private void questions(Path target) throws Exception {
        var machine = LocalMachine.of(folder.resolve("data"));
        try (var workspace = Workspace.open(target, Access.WRITE, machine)) {
            var questions = new DataQuestions(workspace);
            var period = questions.dates().orElseThrow();
            for (int i = 0; i < 3; i++) {
                timed("day × campaign", () -> workspace.performance().campaigns(period));
                timed(
                        "search",
                        () -> questions.search(
                                DataQuestions.query("campaign expensive roas>0.1 since:2023-06"), Monitor.silent()));
                timed(
                        "insights by campaign and month",
                        () -> insights(questions, period, Dimension.CAMPAIGN, Dimension.MONTH));
                timed(
                        "insights by platform and day",
                        () -> insights(questions, period, Dimension.PLATFORM, Dimension.DAY));
            }
        }
    }

    private static int insights(DataQuestions questions, Period period, Dimension... by) throws Exception {
        var request = new InsightRequest(
                List.of(Metric.SPEND, Metric.CPA, Metric.ROAS), List.of(by), period, Optional.empty(), List.of());
        return questions.insights(request, Monitor.silent()).rows().size();
    }

    private static double timed(String what, Callable<?> work) throws Exception {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans();
        pools.forEach(pool -> pool.resetPeakUsage());
        long start = System.nanoTime();
        long busy = processor();
        work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (processor() - busy) / 1e9;
        long peak = pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        say("%-34s %7.2f s, processor %7.2f s, heap at most %d MB", what, seconds, processor, peak >> 20);
        return seconds;
    }

    /// Nanoseconds of all threads: what a busy machine does not stretch.
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
