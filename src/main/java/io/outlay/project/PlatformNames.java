package io.outlay.project;

import java.util.Locale;

/// The names under which people know the platforms. They are proper names, the same in every language.
public final class PlatformNames {
    private PlatformNames() {}

    public static String of(String code) {
        return switch (code) {
            case "META" -> "Meta";
            case "GOOGLE_ADS" -> "Google Ads";
            case "KLAVIYO" -> "Klaviyo";
            case "TIKTOK" -> "TikTok";
            case "LINKEDIN" -> "LinkedIn";
            case "AMAZON_ADS" -> "Amazon Ads";
            case "MICROSOFT_ADS" -> "Microsoft Ads";
            default -> code;
        };
    }

    /// The platform that a reading profile such as `google-ads-api` is for; empty for a mapped table.
    static String ofProfile(String profile) {
        var name = of(profile.replaceFirst("-(api|ui|series|values|metric).*$", "")
                .replace('-', '_')
                .toUpperCase(Locale.ROOT));
        return name.equals("GENERIC") ? "" : name;
    }
}
