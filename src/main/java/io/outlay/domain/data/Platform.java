package io.outlay.domain.data;

/// Where figures come from: an ad platform, or a custom source named by the person.
///
/// @param code upper-case letters, digits and underscores, such as `GOOGLE_ADS`
public record Platform(String code) {
    public static final Platform META = new Platform("META");
    public static final Platform GOOGLE_ADS = new Platform("GOOGLE_ADS");
    public static final Platform KLAVIYO = new Platform("KLAVIYO");
    public static final Platform TIKTOK = new Platform("TIKTOK");
    public static final Platform LINKEDIN = new Platform("LINKEDIN");
    public static final Platform AMAZON_ADS = new Platform("AMAZON_ADS");
    public static final Platform MICROSOFT_ADS = new Platform("MICROSOFT_ADS");

    public Platform {
        if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw new IllegalArgumentException("platform code: " + code);
        }
    }
}
