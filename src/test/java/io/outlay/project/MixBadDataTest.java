package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.domain.mix.MixBelief;
import io.outlay.domain.mix.MixChannelChoice;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixIdentifiability.Verdict;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.MixSettings;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportRequest;
import io.outlay.intake.Importer;
import io.outlay.intake.table.MappingFile;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.text.Figures;
import io.outlay.text.MixWords;
import io.outlay.text.Text;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data that no model can answer from, imported into a project: each has a verdict and advice.
class MixBadDataTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 7 * 40;
    private static final MixSampling FEW = new MixSampling(2, 200, 150, 0.8, 1);

    @TempDir
    Path folder;

    private Workspace workspace;
    private final Random random = new Random(3);

    @BeforeEach
    void create() throws ProblemException {
        workspace = Workspace.create(
                folder.resolve("p.outlay"),
                SampleProject.of("acme-retail").project(),
                LocalMachine.of(folder.resolve("data")));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    /// Imports daily spend of one campaign.
    private void spend(String platform, int days, IntToDoubleFunction perDay) throws IOException, ProblemException {
        var lines = new ArrayList<String>();
        lines.add("day,campaign,spend,impressions,currency");
        for (int d = 0; d < days; d++) {
            lines.add(String.format(
                    Locale.ROOT, "%s,%s one,%.2f,%d,EUR", FIRST.plusDays(d), platform, perDay.applyAsDouble(d), 1000));
        }
        read(platform, Optional.of(new Platform(platform)), lines, """
            {"schema":"mapping-1","columns":{"date":"day","campaign_name":"campaign","spend":"spend",
             "impressions":"impressions","currency":"currency"},"date_order":"ymd","decimal":"."}
            """);
    }

    /// Imports the shop's days.
    private void shop(int days, IntPredicate known, IntToDoubleFunction perDay) throws IOException, ProblemException {
        var lines = new ArrayList<String>();
        lines.add("date,revenue");
        for (int d = 0; d < days; d++) {
            if (known.test(d)) {
                lines.add(String.format(Locale.ROOT, "%s,%.2f", FIRST.plusDays(d), perDay.applyAsDouble(d)));
            }
        }
        read("shop", Optional.empty(), lines, """
            {"schema":"mapping-1","columns":{"date":"date"},"date_order":"ymd","decimal":".",
             "outcomes":{"shop_revenue":"revenue"},"units":{"shop_revenue":"EUR"}}
            """);
        Question.makeChannels(workspace);
    }

    private void read(String name, Optional<Platform> platform, List<String> lines, String mapping)
            throws IOException, ProblemException {
        var file = Files.write(folder.resolve(name.toLowerCase(Locale.ROOT) + ".csv"), lines);
        var request = new ImportRequest(
                List.of(file),
                platform,
                Optional.empty(),
                Optional.of(ZoneId.of("Europe/Berlin")),
                Optional.of(MappingFile.parse(name, mapping)),
                SampleWorkspace.TODAY);
        var outcome = new Importer().read(request, Monitor.silent());
        assertThat(outcome).as(name).isInstanceOf(ImportOutcome.Ready.class);
        workspace.imports().commit(((ImportOutcome.Ready) outcome).batch(), name);
    }

    private double usual(int day) {
        return 100 + 60 * Math.sin(day / 9.0) + 30 * random.nextDouble();
    }

    private double sales(int day) {
        return 3000 + 200 * Math.sin(day / 9.0) + 50 * random.nextGaussian();
    }

    private MixModels models() {
        return new MixModels(workspace, Parallel.serial());
    }

    private MixFinding finding(MixSettings settings, MixVerdict verdict) throws Exception {
        var found = models().prepare(settings).findings().stream()
                .filter(finding -> finding.verdict() == verdict)
                .findFirst()
                .orElseThrow(() -> new AssertionError(verdict + " is missing"));
        var text = Text.english();
        var words = new MixWords(text, new Figures(text.locale()), id -> id);
        System.out.println(verdict + ": " + words.sentence(found) + " " + words.advice(found));
        assertThat(words.sentence(found)).doesNotContain("{", "NaN");
        assertThat(words.advice(found)).isNotEmpty().doesNotContain("{");
        return found;
    }

    private void refused(MixSettings settings) throws Exception {
        var answer = models().current(settings, new MixLive(), Monitor.silent());
        assertThat(answer).isInstanceOf(MixAnswer.Refused.class);
        assertThat(models().fits()).isEmpty();
    }

    private MixSettings settings() throws Exception {
        return models().settings().withSampling(FEW);
    }

    @Test
    void channelsWithoutSpendOrWithConstantSpend() throws Exception {
        spend("TIKTOK", DAYS, day -> 0);
        spend("LINKEDIN", DAYS, day -> 50);
        shop(DAYS, day -> true, this::sales);
        assertThat(finding(settings(), MixVerdict.NO_SPEND).subject()).isEqualTo("tiktok");
        assertThat(finding(settings(), MixVerdict.CONSTANT_SPEND).subject()).isEqualTo("linkedin");
        var run = ((MixAnswer.Fitted) models().current(settings(), new MixLive(), Monitor.silent())).run();
        assertThat(run.fit().identifiability())
                .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(Verdict.NO_VARIATION));
        assertThat(run.fit().channel("tiktok").orElseThrow().roas()).isEmpty();
    }

    @Test
    void channelsThatMoveTogether() throws Exception {
        spend("TIKTOK", DAYS, day -> 100 + 60 * Math.sin(day / 9.0));
        spend("LINKEDIN", DAYS, day -> 50 + 30 * Math.sin(day / 9.0) + 0.1 * random.nextDouble());
        shop(DAYS, day -> true, day -> 3000 + 400 * Math.tanh(Math.sin(day / 9.0)) + 30 * random.nextGaussian());
        var told = models().identifiability(settings(), Monitor.silent());
        System.out.println("together: " + told);
        assertThat(told).allSatisfy(it -> assertThat(it.verdict()).isEqualTo(Verdict.NOT_TOLD_APART));
    }

    @Test
    void missingWeeks() throws Exception {
        spend("TIKTOK", DAYS, this::usual);
        shop(DAYS, day -> day < 100 || day > 112, this::sales);
        finding(settings(), MixVerdict.MISSING_PERIODS);
        refused(settings());
    }

    @Test
    void twelveWeeks() throws Exception {
        spend("TIKTOK", 84, this::usual);
        shop(84, day -> true, this::sales);
        assertThat(finding(settings(), MixVerdict.TOO_FEW_ROWS).evidence()).startsWith("12");
        refused(settings());
    }

    @Test
    void oneHugeDay() throws Exception {
        spend("TIKTOK", DAYS, this::usual);
        shop(DAYS, day -> true, day -> day == 150 ? 5_000_000 : sales(day));
        finding(settings(), MixVerdict.OUTLIER);
    }

    @Test
    void beliefsThatContradict() throws Exception {
        spend("TIKTOK", DAYS, this::usual);
        shop(DAYS, day -> true, this::sales);
        var much = settings()
                .withChannel("tiktok", MixChannelChoice.STANDARD.believing(new MixBelief.ReturnBetween(80, 90)));
        finding(much, MixVerdict.PRIORS_CONTRADICT);
        refused(much);
    }

    @Test
    void noChannelLeft() throws Exception {
        spend("TIKTOK", DAYS, this::usual);
        shop(DAYS, day -> true, this::sales);
        var none = settings();
        finding(none.withChannel("tiktok", none.roles().channel("tiktok").included(false)), MixVerdict.NO_MEDIA);
    }

    @Test
    void anOutcomeThatNeverChanges() throws Exception {
        spend("TIKTOK", DAYS, this::usual);
        shop(DAYS, day -> true, day -> 100);
        finding(settings(), MixVerdict.CONSTANT_OUTCOME);
        refused(settings());
    }
}
