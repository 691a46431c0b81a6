package io.outlay.text;

import io.outlay.domain.Problem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/// The bundle of sentences in one language. Keys are checked by a test: none missing, none unused.
public final class Text {
    private static final String BUNDLE = "io.outlay.text.messages";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Supplier<Region> region;
    private final boolean incremental;

    public Text(Locale locale) {
        this(ResourceBundle.getBundle(BUNDLE, locale), locale, () -> Region.plain(locale), false);
    }

    private Text(ResourceBundle bundle, Locale locale, Supplier<Region> region, boolean incremental) {
        this.bundle = bundle;
        this.locale = locale;
        this.region = region;
        this.incremental = incremental;
    }

    /// The same words about figures that are caused, by the mix model, rather than reported by platforms: sentences
    /// that have a form of their own for that (`KEY.incremental`) are said in it.
    public Text about(boolean incrementalFigures) {
        return incrementalFigures == incremental ? this : new Text(bundle, locale, region, incrementalFigures);
    }

    /// The same words beside figures of a region that may change.
    public Text with(Supplier<Region> other) {
        return new Text(bundle, locale, other, incremental);
    }

    /// How figures beside the words are read and written.
    public Region region() {
        return region.get();
    }

    /// Figures of the region.
    public Figures figures() {
        return new Figures(region, locale);
    }

    public static Text english() {
        return new Text(Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /// Whether the bundle has a sentence under `key`; for those that may be absent.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The sentence under `key` with {0}, {1} … replaced by `args`, each written as is.
    public String say(String key, Object... args) {
        var caused = key + ".incremental";
        var pattern = bundle.getString(incremental && bundle.containsKey(caused) ? caused : key);
        if (args.length == 0) {
            return pattern.replace("''", "'");
        }
        var words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(pattern, locale).format(words);
    }

    public String message(Problem problem) {
        return say("problem." + problem.code() + ".message", problem.args().toArray());
    }

    public String remedy(Problem problem) {
        return say("problem." + problem.code() + ".remedy", problem.args().toArray());
    }

    /// What the value should have been; empty for problems that break no rule of form.
    public String rule(Problem problem) {
        try {
            return say("problem." + problem.code() + ".rule", problem.args().toArray());
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
