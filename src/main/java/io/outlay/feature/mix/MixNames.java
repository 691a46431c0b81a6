package io.outlay.feature.mix;

import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.data.Measure;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.mix.MixSource;
import io.outlay.text.Figures;
import io.outlay.text.MixWords;
import io.outlay.text.Text;
import io.outlay.ui.kit.Chip;

/// What things are called in this room.
record MixNames(Text text, Figures figures) {

    String say(String key, Object... arguments) {
        return text.say(key, arguments);
    }

    /// Sentences about the model, with channels under the names of the project.
    MixWords words(MixGround ground) {
        return new MixWords(text, figures, id -> channel(ground, id));
    }

    static String channel(MixGround ground, String id) {
        return ground.channel(id).map(channel -> channel.name()).orElse(id);
    }

    static int colour(MixGround ground, String id) {
        return ground.channel(id).map(channel -> channel.colour()).orElse(0);
    }

    String outcome(MixSource source) {
        return switch (source) {
            case MixSource.Series(var name) -> series(name);
            case MixSource.Reported(var measure) -> say("mix.outcome.reported." + measure);
        };
    }

    /// `shop_revenue` as `shop revenue`.
    static String series(String name) {
        return name.replace('_', ' ');
    }

    /// At the beginning of a sentence.
    static String first(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String exposure(Measure measure) {
        return say("mix.exposure." + measure);
    }

    String family(CurveFamily family) {
        return say("curves.family." + family.id());
    }

    String carryOver(AdstockKind kind) {
        return say("curves.carryOver." + kind.id());
    }

    /// In two or three words.
    String told(MixIdentifiability told, MixGround ground) {
        return told.verdict() == MixIdentifiability.Verdict.NOT_TOLD_APART
                        && !told.from().isEmpty()
                ? say(
                        "mix.chip.NOT_TOLD_APART.from",
                        channel(ground, told.from().getFirst()))
                : say("mix.chip." + told.verdict());
    }

    static Chip.Kind kind(MixIdentifiability told) {
        return told.verdict() == MixIdentifiability.Verdict.TOLD ? Chip.Kind.SUCCESS : Chip.Kind.WARNING;
    }

    /// What is counted: `EUR`, or the word for a number.
    String unit(MixGround ground) {
        return ground.inputs().money() ? ground.currency() : say("curves.number");
    }
}
