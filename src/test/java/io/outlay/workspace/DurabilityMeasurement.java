package io.outlay.workspace;

import io.outlay.samples.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGeneratorFactory;
import org.h2.engine.Constants;

/// Measures how the pinned database behaves under SIGKILL: commits acknowledged against commits found. A program, not
/// a test; its figures stand in `docs/decisions/h2-durability.md`.
final class DurabilityMeasurement {
    private static final int ROUNDS = 20;

    private DurabilityMeasurement() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            write(args[0], args[1].equals("sync"));
            return;
        }
        System.out.println("H2 " + Constants.FULL_VERSION + ", Java " + System.getProperty("java.version"));
        measure("default WRITE_DELAY", "", "none");
        measure("WRITE_DELAY=0", ";WRITE_DELAY=0", "none");
        measure("WRITE_DELAY=0 and CHECKPOINT SYNC", ";WRITE_DELAY=0", "sync");
    }

    private static void write(String url, boolean sync) throws Exception {
        try (var connection = DriverManager.getConnection(url, "SA", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS t (id INT PRIMARY KEY, text VARCHAR(100))");
            connection.setAutoCommit(false);
            for (int i = 1; ; i++) {
                statement.execute("INSERT INTO t VALUES (" + i + ", 'row " + i + "')");
                connection.commit();
                if (sync) {
                    statement.execute("CHECKPOINT SYNC");
                }
                System.out.println("ACK " + i);
            }
        }
    }

    private static void measure(String name, String settings, String mode) throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var folder = Files.createTempDirectory("durability");
        int roundsWithLoss = 0;
        int withoutTable = 0;
        long lost = 0;
        long acknowledged = 0;
        long bytes = 0;
        long most = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path stem = folder.resolve("r" + round);
            var url = "jdbc:h2:file:" + stem + settings;
            List<String> lines;
            try (var child = ChildJvm.start(DurabilityMeasurement.class, url, mode)) {
                child.await("ACK");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(20, 900)));
                lines = child.kill();
            }
            long last = lines.stream()
                    .filter(line -> line.matches("ACK [0-9]+"))
                    .mapToLong(line -> Long.parseLong(line.substring(4)))
                    .max()
                    .orElse(0);
            bytes += Files.size(Path.of(stem + ".mv.db"));
            long found = 0;
            try (var connection = DriverManager.getConnection(url, "SA", "");
                    var statement = connection.createStatement();
                    var rs = statement.executeQuery("SELECT COUNT(*) FROM t")) {
                rs.next();
                found = rs.getLong(1);
            } catch (java.sql.SQLException e) {
                withoutTable++;
            }
            acknowledged += last;
            long gone = Math.max(0, last - found);
            lost += gone;
            most = Math.max(most, gone);
            roundsWithLoss += gone > 0 ? 1 : 0;
        }
        System.out.println("| " + name + " | " + ROUNDS + " | " + acknowledged + " | " + lost + " | " + most + " | "
                + roundsWithLoss + " | " + withoutTable + " | " + bytes / Math.max(1, acknowledged) + " |");
    }
}
