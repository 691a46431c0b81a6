package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemException;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.domain.data.Entity;
import io.outlay.domain.insight.CampaignKey;
import io.outlay.domain.insight.Findable;
import io.outlay.domain.insight.InsightRequest;
import io.outlay.domain.insight.InsightResult;
import io.outlay.domain.insight.SearchQuery;
import io.outlay.domain.insight.SearchResult;
import io.outlay.engine.insight.CampaignSearch;
import io.outlay.engine.insight.Insights;
import io.outlay.engine.insight.SearchText;
import io.outlay.progress.Monitor;
import io.outlay.workspace.CampaignDirectory;
import io.outlay.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Questions to a project's data: campaigns by words and filters, figures by dimension. Each call reads the project
/// anew, so it belongs into a job.
public final class DataQuestions {
    private final Workspace workspace;

    public DataQuestions(Workspace workspace) {
        this.workspace = workspace;
    }

    /// First to last date that any import speaks for; empty without facts.
    public Optional<Period> dates() throws ProblemException {
        return workspace.performance().dates();
    }

    /// What a person typed as chips.
    public static SearchQuery query(String typed) {
        return SearchText.parse(typed);
    }

    /// Campaigns that all filters keep.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public SearchResult search(SearchQuery query, Monitor monitor) throws ProblemException {
        var notes = new Notes(workspace);
        var directory = workspace.performance().directory();
        var search = new CampaignSearch(
                query, directory.all().stream().map(notes::on).toList());
        var data = dates();
        var period = data.flatMap(query::within);
        if (period.isPresent()) {
            workspace.performance().campaignFacts(period.get(), fact -> {
                monitor.check();
                search.take(fact);
            });
        }
        return search.result(period, workspace.project().get().currency());
    }

    /// Figures by dimension, in the project's own calendar.
    public InsightResult insights(InsightRequest request, Monitor monitor) throws ProblemException {
        return insights(request, calendar(), monitor);
    }

    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public InsightResult insights(InsightRequest request, CalendarSettings settings, Monitor monitor)
            throws ProblemException {
        return insights(List.of(request), settings, monitor).getFirst();
    }

    /// Several requests about the same dates, answered from one reading of the facts.
    ///
    /// @param requests of one period and one comparison
    public List<InsightResult> insights(List<InsightRequest> requests, Monitor monitor) throws ProblemException {
        return insights(requests, calendar(), monitor);
    }

    private List<InsightResult> insights(List<InsightRequest> requests, CalendarSettings settings, Monitor monitor)
            throws ProblemException {
        var first = requests.getFirst();
        if (!requests.stream()
                .allMatch(request -> request.period().equals(first.period())
                        && request.compare().equals(first.compare()))) {
            throw new IllegalArgumentException("requests about different dates");
        }
        var campaigns = new Known(workspace.performance().directory(), new Notes(workspace));
        var calendar = ProjectCalendar.calendar(settings);
        var all = requests.stream()
                .map(request -> new Insights(request, calendar::day, campaigns::of))
                .toList();
        var performance = workspace.performance();
        performance.campaignFacts(first.period(), fact -> {
            monitor.check();
            for (var insights : all) {
                insights.take(fact);
            }
        });
        var earlier = all.getFirst().earlier();
        if (earlier.isPresent()) {
            performance.campaignFacts(earlier.get(), fact -> {
                monitor.check();
                for (var insights : all) {
                    insights.takeBefore(fact);
                }
            });
        }
        var currency = workspace.project().get().currency();
        return all.stream().map(insights -> insights.result(currency)).toList();
    }

    /// The project's calendar.
    public CalendarSettings calendar() throws ProblemException {
        return ProjectCalendar.of(workspace.documents().get(ProjectCalendar.DOCUMENT));
    }

    /// What was written down, about campaigns and their channels.
    private static final class Notes {
        private final CampaignNotes campaigns;
        private final Map<String, String> channels = new HashMap<>();

        Notes(Workspace workspace) throws ProblemException {
            campaigns = CampaignNotes.of(workspace.documents().get(CampaignNotes.DOCUMENT));
            for (var channel : workspace.channels().channels()) {
                var text = ChannelNotes.text(workspace.documents().get(ChannelNotes.name(channel.id())));
                if (!text.isEmpty()) {
                    channels.put(channel.id(), text);
                }
            }
        }

        Findable on(Findable campaign) {
            var notes = new ArrayList<String>();
            var own = campaigns.text(CampaignKey.of(campaign.campaign()));
            if (!own.isEmpty()) {
                notes.add(own);
            }
            var channel = channels.get(campaign.channelId());
            if (channel != null) {
                notes.add(channel);
            }
            return notes.isEmpty() ? campaign : campaign.withNotes(notes);
        }
    }

    private record Known(CampaignDirectory directory, Notes notes) {
        Findable of(Entity campaign) {
            return notes.on(directory.of(campaign));
        }
    }
}
