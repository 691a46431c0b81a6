package io.outlay.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The log of the window, and of a command with `--debug`: JSON lines with the run's id in `logs/outlay.log` below the
/// data folder, at most seven files of 10 MB. A command without `--debug` logs nothing.
public final class LogFile implements AutoCloseable {
    private static final String SIZE = "10MB";
    private static final int OLDER = 6;
    private static final String RUN = "run";

    private final Logger logger;
    private final RollingFileAppender<ILoggingEvent> appender;
    private final Path file;

    private LogFile(Logger logger, RollingFileAppender<ILoggingEvent> appender, Path file) {
        this.logger = logger;
        this.appender = appender;
        this.file = file;
    }

    /// Empty when the file cannot be written or another logging library is on the class path.
    public static Optional<LogFile> open(Path dataFolder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return Optional.empty();
        }
        var file = dataFolder.resolve("logs").resolve("outlay.log");
        try {
            Files.createDirectories(dataFolder.resolve("logs"));
        } catch (IOException e) {
            return Optional.empty();
        }
        var started = started(context, file);
        if (started.isEmpty()) {
            return Optional.empty();
        }
        var appender = started.get();
        var logger = context.getLogger("io.outlay");
        logger.addAppender(appender);
        logger.setLevel(Level.DEBUG);
        MDC.put(RUN, UUID.randomUUID().toString());
        return Optional.of(new LogFile(logger, appender, file));
    }

    /// The library refuses some file names (those with a percent sign, say) by throwing.
    private static Optional<RollingFileAppender<ILoggingEvent>> started(LoggerContext context, Path file) {
        try {
            return Optional.of(appender(context, file)).filter(RollingFileAppender::isStarted);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.start();
        var appender = new RollingFileAppender<ILoggingEvent>();
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        appender.setFile(file.toString());
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLDER);
        rolling.start();
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf(SIZE));
        trigger.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        appender.start();
        return appender;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        MDC.remove(RUN);
        logger.setLevel(null);
        logger.detachAppender(appender);
        appender.stop();
    }
}
