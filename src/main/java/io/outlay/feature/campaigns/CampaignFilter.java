package io.outlay.feature.campaigns;

import io.outlay.domain.data.Channel;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// Which campaigns are listed; everything must hold.
///
/// @param words   all of them occur in name, account, platform, objective or a tag, whatever the case and accents
/// @param channel id; an empty text for campaigns that no channel claims
public record CampaignFilter(
        String words,
        Optional<String> platform,
        Optional<String> channel,
        Optional<CampaignStatus> status,
        Optional<String> tag) {
    public static final CampaignFilter ALL =
            new CampaignFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CampaignFilter withWords(String other) {
        return new CampaignFilter(other, platform, channel, status, tag);
    }

    public CampaignFilter withPlatform(Optional<String> other) {
        return new CampaignFilter(words, other, channel, status, tag);
    }

    public CampaignFilter withChannel(Optional<String> other) {
        return new CampaignFilter(words, platform, other, status, tag);
    }

    public CampaignFilter withStatus(Optional<CampaignStatus> other) {
        return new CampaignFilter(words, platform, channel, other, tag);
    }

    public CampaignFilter withTag(Optional<String> other) {
        return new CampaignFilter(words, platform, channel, status, other);
    }

    boolean passes(CampaignLine line) {
        return platform.filter(name -> !name.equals(line.platform())).isEmpty()
                && channel.filter(id -> !id.equals(line.channel().map(Channel::id).orElse("")))
                        .isEmpty()
                && status.filter(wanted -> wanted != line.status()).isEmpty()
                && tag.filter(wanted -> !line.tags().contains(wanted)).isEmpty()
                && said(line);
    }

    private boolean said(CampaignLine line) {
        var entity = line.campaign().entity();
        var all = folded(String.join(
                " ",
                line.campaign().name(),
                entity.campaignId(),
                entity.accountName(),
                line.platform(),
                entity.objective(),
                String.join(" ", line.tags())));
        for (var word : folded(words).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
