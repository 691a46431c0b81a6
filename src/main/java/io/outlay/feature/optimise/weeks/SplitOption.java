package io.outlay.feature.optimise.weeks;

import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.StudyResult;
import io.outlay.project.SavedPlan;
import java.util.List;

/// A split that can be spent week by week.
sealed interface SplitOption {

    /// Spend of the whole plan per channel of the study, in its order; a channel that the split does not know keeps
    /// today's.
    List<ChannelSpend> spends(StudyResult study);

    /// The recommended plan.
    record Recommended() implements SplitOption {
        @Override
        public List<ChannelSpend> spends(StudyResult study) {
            var plan = study.plan().flatMap(made -> made.plan());
            return study.channels().stream()
                    .map(channel -> channel.channel().id())
                    .map(id -> new ChannelSpend(id, plan.map(it -> it.spend(id)).orElseGet(() -> today(study, id))))
                    .toList();
        }
    }

    /// Today's split, brought to the budget.
    record Today() implements SplitOption {
        @Override
        public List<ChannelSpend> spends(StudyResult study) {
            return study.channels().stream()
                    .map(channel -> channel.channel().id())
                    .map(id -> new ChannelSpend(id, today(study, id)))
                    .toList();
        }
    }

    /// A plan kept by name.
    record Saved(SavedPlan plan) implements SplitOption {
        @Override
        public List<ChannelSpend> spends(StudyResult study) {
            double weeks = study.settings().weeks();
            return study.channels().stream()
                    .map(channel -> channel.channel().id())
                    .map(id -> new ChannelSpend(
                            id,
                            plan.spends().stream()
                                    .filter(spend -> spend.channel().equals(id))
                                    .mapToDouble(spend -> spend.amount() * weeks)
                                    .findFirst()
                                    .orElseGet(() -> today(study, id))))
                    .toList();
        }
    }

    private static double today(StudyResult study, String id) {
        return study.plan().stream()
                .flatMap(made -> made.today().stream())
                .filter(spend -> spend.channel().equals(id))
                .mapToDouble(ChannelSpend::amount)
                .findFirst()
                .orElse(0);
    }
}
