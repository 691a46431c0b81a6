package io.outlay.feature.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Ratio;
import io.outlay.feature.campaigns.CampaignsViewModel.Page;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.session.Viewed;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignsViewModelTest {
    @TempDir
    Path temp;

    private SampleSession sample;
    private Viewed viewed;
    private CampaignsViewModel model;

    @BeforeEach
    void open() throws Exception {
        sample = SampleSession.of("acme-retail", temp);
        viewed = new Viewed(sample.session());
        model = new CampaignsViewModel(sample.session(), viewed, new RecordingWindow().services());
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        assertThat(sample.failures()).isEmpty();
        sample.close();
    }

    @Test
    void campaignsAddUpToTheirChannels() {
        var campaigns = new TreeMap<String, BigDecimal>();
        table().lines().forEach(line -> line.channel().ifPresent(channel -> line.campaign()
                .sums()
                .forEach((measure, value) -> campaigns.merge(channel.id() + " " + measure, value, BigDecimal::add))));
        var channels = new TreeMap<String, BigDecimal>();
        sample.session().state().days().stream()
                .filter(day -> viewed.observed().contains(day.date()))
                .forEach(day -> day.sums()
                        .forEach((measure, value) ->
                                channels.merge(day.channelId() + " " + measure, value, BigDecimal::add)));
        assertThat(campaigns).hasSameSizeAs(channels).isNotEmpty();
        channels.forEach((key, sum) -> assertThat(campaigns.get(key)).as(key).isEqualByComparingTo(sum));
    }

    @Test
    void filtersNarrowTogether() {
        int all = model.lines().size();
        model.filterProperty().set(CampaignFilter.ALL.withPlatform(Optional.of("Meta")));
        var meta = List.copyOf(model.lines());
        assertThat(meta).hasSizeBetween(1, all - 1).allMatch(line -> line.platform().equals("Meta"));
        var word = meta.getFirst().campaign().name().toUpperCase(java.util.Locale.ROOT);
        model.filterProperty().set(model.filterProperty().get().withWords(word));
        assertThat(model.lines()).contains(meta.getFirst()).hasSizeLessThanOrEqualTo(meta.size());
        model.filterProperty().set(CampaignFilter.ALL.withChannel(Optional.of("")));
        assertThat(model.lines()).isNotEmpty().allMatch(line -> line.channel().isEmpty());
        model.filterProperty().set(CampaignFilter.ALL.withStatus(Optional.of(CampaignStatus.RUNNING)));
        assertThat(model.lines()).isNotEmpty().allMatch(line -> line.status() == CampaignStatus.RUNNING);
        model.filterProperty().set(CampaignFilter.ALL.withWords("no such campaign"));
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void groupsAddUpAndOpen() {
        var spend = new Metric.Sum(Measure.SPEND);
        double all = spend.over(sums()).orElseThrow();
        model.groupingProperty().set(Grouping.CHANNEL);
        assertThat(model.groups()).hasSize(8);
        assertThat(model.groups().stream().mapToDouble(group -> group.figure(spend).orElse(0)).sum())
                .isCloseTo(all, within(0.01));
        var google = model.groups().stream()
                .filter(group -> group.name().equals("Google"))
                .findFirst()
                .orElseThrow();
        model.openGroup(google);
        assertThat(model.groupingProperty().get()).isEqualTo(Grouping.NONE);
        assertThat(model.lines()).containsExactlyElementsOf(google.lines());
    }

    @Test
    void tagsAreEditsThatRulesCanUse() {
        var two = List.copyOf(model.lines().subList(0, 2));
        assertThat(model.tag(two, "  ")).isPresent();
        assertThat(model.tag(two, "br*nd")).isPresent();
        assertThat(model.tag(two, "Brand")).isEmpty();
        model.filterProperty().set(CampaignFilter.ALL.withTag(Optional.of("Brand")));
        assertThat(model.lines()).extracting(CampaignLine::id).containsExactlyInAnyOrderElementsOf(
                two.stream().map(CampaignLine::id).toList());
        assertThat(sample.session().state().undo()).contains("Tag \"Brand\" on 2 campaigns");
        model.untag(List.of(model.lines().getFirst()), "Brand");
        assertThat(model.lines()).hasSize(1);
        sample.session().undo();
        sample.session().undo();
        assertThat(model.lines()).isEmpty();
        assertThat(table().tags()).isEmpty();
    }

    @Test
    void aCampaignOpensWithItsHoursAndCloses() {
        var google = model.lines().stream()
                .filter(line -> line.platform().equals("Google Ads"))
                .findFirst()
                .orElseThrow();
        model.open(google.id());
        assertThat(model.pageProperty().get()).isInstanceOfSatisfying(Page.Detailed.class, page -> {
            assertThat(page.detail().line().id()).isEqualTo(google.id());
            assertThat(page.detail().hours()).hasSize(24);
            assertThat(page.detail().parts()).isEmpty();
        });
        // another period is looked at without leaving the campaign
        var from = viewed.observed().from();
        viewed.observedProperty().set(new Period(from, from.plusDays(6)));
        assertThat(model.pageProperty().get()).isInstanceOfSatisfying(Page.Detailed.class, page -> assertThat(
                        page.detail().line().campaign().days())
                .hasSize(7));
        model.back();
        assertThat(model.pageProperty().get()).isInstanceOf(Page.Listed.class);
        model.open("meta");
        assertThat(model.lines())
                .isNotEmpty()
                .allMatch(line -> line.channel().map(Channel::id).equals(Optional.of("meta")));
    }

    @Test
    void aRatioIsMadeOfSumsAndUnknownIsNotZero() {
        var a = Map.of(Measure.SPEND, new BigDecimal("10"), Measure.REVENUE, new BigDecimal("40"));
        var b = Map.of(Measure.SPEND, new BigDecimal("90"), Measure.REVENUE, new BigDecimal("60"));
        var free = Map.of(Measure.REVENUE, new BigDecimal("1000"));
        assertThat(Ratio.ROAS.over(List.of(a, b)).orElseThrow()).isEqualTo(1.0);
        // revenue without cost does not flatter the rest
        assertThat(Ratio.ROAS.over(List.of(a, b, free)).orElseThrow()).isEqualTo(1.0);
        assertThat(Ratio.ROAS.of(free)).isEmpty();
        assertThat(Ratio.CTR.of(a)).isEmpty();
        assertThat(Ratio.CPC.of(Map.of(Measure.SPEND, BigDecimal.TEN, Measure.CLICKS, BigDecimal.ZERO)))
                .isEmpty();
    }

    @Test
    void anEmptyProjectIsEmptyNotBroken() throws Exception {
        try (var empty = SampleSession.empty(Files.createDirectory(temp.resolve("other")))) {
            var room = new CampaignsViewModel(
                    empty.session(), new Viewed(empty.session()), new RecordingWindow().services());
            assertThat(room.pageProperty().get()).isInstanceOf(Page.Empty.class);
            room.close();
        }
    }

    private List<Map<Measure, BigDecimal>> sums() {
        return model.lines().stream().map(line -> line.campaign().sums()).toList();
    }

    private CampaignTable table() {
        return switch (model.pageProperty().get()) {
            case Page.Listed(var table) -> table;
            case Page.Detailed(var table, var detail) -> table;
            case Page.Empty empty -> throw new AssertionError("empty");
            case Page.Loading loading -> throw new AssertionError("loading");
            case Page.Failed failed -> throw new AssertionError("failed");
        };
    }
}
