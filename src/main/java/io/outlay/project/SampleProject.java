package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.domain.mix.MixBelief;
import io.outlay.domain.mix.MixRoles;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.MixSettings;
import io.outlay.domain.mix.MixShape;
import io.outlay.domain.mix.MixSource;
import io.outlay.domain.study.StudySettings;
import io.outlay.workspace.ChannelSetup;
import io.outlay.workspace.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// A bundled sample: the raw exports of an invented company, and what its analyst set up.
public final class SampleProject {
    /// Those that come with the product, the one to start with first.
    public static final List<String> IDS = List.of("acme-retail", "b2b-saas");

    private static final String ROOT = "/io/outlay/samples/";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// One import: the files that are pages of one report, and what the analyst answered.
    record SampleImport(
            List<String> files,
            @Nullable String platform,
            @Nullable String currency,
            @Nullable String zone,
            @Nullable String mapping) {}

    private record SampleChannel(
            String id,
            String name,
            int colour,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            boolean locked) {}

    private record SampleRule(
            String channel, String platform, String account, String campaign, String objective, String tag) {}

    private record SampleOutcome(String measure) {}

    private record SamplePlan(LocalDate from, LocalDate to, int weeks, BigDecimal weeklyTotal) {}

    private record SampleDayparts(
            String channel,
            @Nullable String campaign,
            String metric,
            int lookbackDays,
            BigDecimal scheduleTotal,
            String strategy) {}

    private record SampleBelief(String channel, double low, double high) {}

    private record SampleMix(
            String outcome,
            List<String> controls,
            int fourierOrder,
            int holdoutWeeks,
            List<SampleBelief> returnsBetween) {}

    private record Manifest(
            String schema,
            String id,
            String name,
            String market,
            String currency,
            String zone,
            String question,
            List<SampleImport> imports,
            List<SampleChannel> channels,
            List<SampleRule> channelRules,
            SampleOutcome outcome,
            Period observed,
            SamplePlan plan,
            @Nullable SampleDayparts dayparts,
            @Nullable SampleMix mix) {}

    private final Manifest manifest;

    private SampleProject(Manifest manifest) {
        this.manifest = manifest;
    }

    /// @param id one of [#IDS]
    public static SampleProject of(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("no sample " + id);
        }
        try (var in = stream(id, "project.json")) {
            return new SampleProject(MAPPER.readValue(in, Manifest.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return manifest.id();
    }

    public Project project() {
        return new Project(
                manifest.name(), manifest.currency(), manifest.zone(), manifest.market(), manifest.question());
    }

    List<SampleImport> imports() {
        return manifest.imports();
    }

    /// A file of the sample, named as in its manifest.
    InputStream open(String file) {
        return stream(manifest.id(), file);
    }

    ChannelSetup channels() {
        return new ChannelSetup(
                manifest.channels().stream()
                        .map(channel -> new Channel(
                                channel.id(),
                                channel.name(),
                                channel.colour(),
                                Optional.ofNullable(channel.minimum()),
                                Optional.ofNullable(channel.maximum()),
                                channel.locked(),
                                false))
                        .toList(),
                manifest.channelRules().stream()
                        .map(rule -> new ChannelRule(
                                rule.channel(),
                                rule.platform(),
                                rule.account(),
                                rule.campaign(),
                                rule.objective(),
                                rule.tag()))
                        .toList());
    }

    public StudySettings settings(long seed) {
        var plan = manifest.plan();
        return new StudySettings(
                Measure.of(manifest.outcome().measure()).orElseThrow(),
                manifest.observed(),
                new Period(plan.from(), plan.to()),
                plan.weeklyTotal(),
                StudySettings.DRAWS,
                seed,
                Optional.ofNullable(manifest.dayparts()).map(SampleProject::choice));
    }

    /// The mix model that its analyst stated, if any.
    Optional<MixSettings> mix(long seed) {
        return Optional.ofNullable(manifest.mix()).map(stated -> {
            var roles =
                    new MixRoles(new MixSource.Series(stated.outcome()), Optional.empty(), Map.of(), stated.controls());
            for (var belief : stated.returnsBetween()) {
                roles = roles.withChannel(
                        belief.channel(),
                        roles.channel(belief.channel())
                                .believing(new MixBelief.ReturnBetween(belief.low(), belief.high())));
            }
            return MixSettings.of(roles)
                    .withShape(MixShape.STANDARD
                            .withFourierOrder(stated.fourierOrder())
                            .withHoldoutWeeks(stated.holdoutWeeks()))
                    .withSampling(MixSampling.standard(seed));
        });
    }

    private static StudySettings.DaypartChoice choice(SampleDayparts dayparts) {
        return new StudySettings.DaypartChoice(
                dayparts.channel(),
                Optional.ofNullable(dayparts.campaign()),
                DaypartMetric.of(dayparts.metric()).orElseThrow(),
                dayparts.lookbackDays(),
                dayparts.scheduleTotal(),
                DaypartStrategy.of(dayparts.strategy()).orElseThrow());
    }

    private static InputStream stream(String id, String file) {
        var in = SampleProject.class.getResourceAsStream(ROOT + id + "/" + file);
        if (in == null) {
            throw new IllegalStateException("the sample lacks " + id + "/" + file);
        }
        return in;
    }
}
