package io.outlay.engine.insight;

import io.outlay.domain.insight.Findable;
import io.outlay.domain.insight.SearchFilter;
import java.util.List;
import java.util.stream.Stream;

/// The filters of a search that ask of the campaign itself.
final class CampaignFilter {
    private record Folding(SearchFilter filter, String text) {}

    private final List<Folding> filters;

    CampaignFilter(List<SearchFilter> filters) {
        this.filters = filters.stream()
                .filter(SearchFilter::ofCampaign)
                .map(filter -> new Folding(
                        filter,
                        switch (filter) {
                            case SearchFilter.Words(var words) -> Folded.text(words);
                            case SearchFilter.Is(var field, var value) -> Folded.text(value);
                            case SearchFilter.Compares compares -> "";
                            case SearchFilter.Quality quality -> "";
                            case SearchFilter.Since since -> "";
                            case SearchFilter.Until until -> "";
                        }))
                .toList();
    }

    boolean keeps(Findable campaign) {
        for (var folding : filters) {
            boolean kept = folding.filter() instanceof SearchFilter.Is(var field, var value)
                    ? is(campaign, field, folding.text())
                    : mentions(campaign, folding.text());
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    private static boolean mentions(Findable found, String text) {
        var campaign = found.campaign();
        return Stream.of(
                                campaign.campaignName(),
                                campaign.campaignId(),
                                campaign.accountName(),
                                campaign.accountId(),
                                found.channelName())
                        .anyMatch(name -> contains(name, text))
                || found.tags().stream().anyMatch(tag -> contains(tag, text))
                || found.notes().stream().anyMatch(note -> contains(note, text))
                || found.parts().stream().anyMatch(part -> contains(part, text));
    }

    private static boolean is(Findable found, SearchFilter.Field field, String text) {
        var campaign = found.campaign();
        return switch (field) {
            case PLATFORM -> code(campaign.platform().code()).startsWith(code(text));
            case ACCOUNT -> contains(campaign.accountName(), text) || contains(campaign.accountId(), text);
            case CHANNEL ->
                text.isEmpty()
                        ? found.channelId().isEmpty()
                        : contains(found.channelName(), text) || contains(found.channelId(), text);
            case CAMPAIGN -> contains(campaign.campaignName(), text) || contains(campaign.campaignId(), text);
            case TAG ->
                text.isEmpty() ? found.tags().isEmpty() : found.tags().stream().anyMatch(tag -> contains(tag, text));
            case OBJECTIVE -> contains(campaign.objective(), text);
        };
    }

    private static boolean contains(String name, String text) {
        return Folded.text(name).contains(text);
    }

    private static String code(String text) {
        return Folded.text(text).replace("_", "").replace("-", "").replace(" ", "");
    }
}
