package io.outlay.project;

import io.outlay.domain.insight.CampaignKey;
import io.outlay.workspace.Document;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a person writes down about campaigns, in one document of the project.
public record CampaignNotes(Map<CampaignKey, String> byCampaign) {
    /// Name of the document.
    public static final String DOCUMENT = "campaign-notes";

    private static final JsonMapper JSON = JsonMapper.shared();

    public CampaignNotes {
        byCampaign = Collections.unmodifiableMap(new HashMap<>(byCampaign));
    }

    /// A document that cannot be read counts as empty.
    public static CampaignNotes of(Document document) {
        var notes = new HashMap<CampaignKey, String>();
        if (!document.content().isEmpty()) {
            try {
                for (var note : JSON.readTree(document.content())) {
                    notes.put(
                            new CampaignKey(
                                    note.path("platform").asString(""),
                                    note.path("account").asString(""),
                                    note.path("campaign").asString("")),
                            note.path("text").asString(""));
                }
            } catch (JacksonException notReadable) {
                return new CampaignNotes(Map.of());
            }
        }
        return new CampaignNotes(notes);
    }

    /// The text about a campaign, or empty.
    public String text(CampaignKey campaign) {
        return byCampaign.getOrDefault(campaign, "");
    }

    /// With another text about one campaign; a blank one goes.
    public CampaignNotes with(CampaignKey campaign, String text) {
        var notes = new HashMap<>(byCampaign);
        if (text.isBlank()) {
            notes.remove(campaign);
        } else {
            notes.put(campaign, text);
        }
        return new CampaignNotes(notes);
    }

    public Document document() {
        var all = JSON.createArrayNode();
        byCampaign.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(CampaignKey::platform)
                        .thenComparing(CampaignKey::accountId)
                        .thenComparing(CampaignKey::campaignId)))
                .forEach(note -> all.addObject()
                        .put("platform", note.getKey().platform())
                        .put("account", note.getKey().accountId())
                        .put("campaign", note.getKey().campaignId())
                        .put("text", note.getValue()));
        return new Document(DOCUMENT, all.isEmpty() ? "" : all.toString());
    }
}
