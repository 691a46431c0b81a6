package io.outlay.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shop's books: orders that come by themselves, moved by season, weekday, price and promotion, plus the part of
/// the platforms' reported revenue that really was caused by advertising.
final class ShopHistory {
    static final double BASE_ORDERS = 640;
    static final double ORDER_VALUE = 78;
    static final double ELASTICITY = -2.2;
    static final double PROMOTION_LIFT = 1.30;
    static final double SHOCK_PRICE = 1.14;
    static final LocalDate SHOCK_FROM = LocalDate.of(2025, 2, 10);
    static final LocalDate SHOCK_TO = LocalDate.of(2025, 4, 20);

    private static final double[] WEEKDAY = {1.02, 0.96, 0.95, 0.96, 0.98, 1.02, 1.11};

    private ShopHistory() {}

    /// How much of what each platform claims would not have been sold without it.
    static Map<String, Double> causedShares() {
        var shares = new LinkedHashMap<String, Double>();
        shares.put("meta", 0.45);
        shares.put("google", 0.50);
        shares.put("tiktok", 0.80);
        shares.put("linkedin", 0.60);
        shares.put("amazon", 0.55);
        shares.put("microsoft", 0.50);
        shares.put("klaviyo", 0.40);
        return shares;
    }

    static List<ShopDay> days(AcmeAds ads, Dice dice) {
        var caused = causedByDay(ads);
        var days = new ArrayList<ShopDay>();
        for (var date = AcmeAds.FIRST; !date.isAfter(AcmeAds.LAST); date = date.plusDays(1)) {
            double price = priceIndex(date);
            boolean promotion = promotion(date);
            double years = (date.toEpochDay() - AcmeAds.FIRST.toEpochDay()) / 365.25;
            double own = BASE_ORDERS
                    * (1 + 0.03 * years)
                    * Season.demand(date)
                    * WEEKDAY[date.getDayOfWeek().getValue() - 1]
                    * StrictMath.pow(price, ELASTICITY)
                    * (promotion ? PROMOTION_LIFT : 1)
                    * dice.jitter(0.05);
            double bought = caused.getOrDefault(date, 0.0) / ORDER_VALUE * StrictMath.pow(price, ELASTICITY / 2);
            long orders = StrictMath.round(own + bought);
            double value = ORDER_VALUE * price * (promotion ? 0.93 : 1) * dice.jitter(0.02);
            long revenue = StrictMath.round(orders * value * 100);
            long newCustomers = StrictMath.round((0.24 * own + 0.52 * bought) * dice.jitter(0.05));
            days.add(new ShopDay(date, revenue, orders, StrictMath.min(newCustomers, orders), price, promotion));
        }
        return days;
    }

    static double priceIndex(LocalDate date) {
        if (!date.isBefore(SHOCK_FROM) && !date.isAfter(SHOCK_TO)) {
            return SHOCK_PRICE;
        }
        return date.getYear() < 2024 ? 1.00 : date.getYear() == 2024 ? 1.01 : 1.02;
    }

    /// The week of Black Friday, two weeks of summer sale, and a spring weekend.
    static boolean promotion(LocalDate date) {
        int day = date.getDayOfMonth();
        return switch (date.getMonth()) {
            case NOVEMBER -> day >= 22 && day <= 30;
            case JULY -> day >= 6 && day <= 19;
            case MAY -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0 && day >= 8 && day <= 14;
            case JANUARY, FEBRUARY, MARCH, APRIL, JUNE, AUGUST, SEPTEMBER, OCTOBER, DECEMBER -> false;
        };
    }

    private static Map<LocalDate, Double> causedByDay(AcmeAds ads) {
        var caused = new LinkedHashMap<LocalDate, Double>();
        var shares = causedShares();
        for (var history : ads.paid()) {
            double share = shares.getOrDefault(history.plan().id(), 0.0);
            for (var day : history.days()) {
                caused.merge(day.date(), share * day.revenue() / 100.0, Double::sum);
            }
        }
        return caused;
    }

    static String csv(List<ShopDay> days) {
        var csv = new StringBuilder("date,revenue,orders,new_customers,price_index,promotion\n");
        for (var day : days) {
            csv.append(day.date())
                    .append(',')
                    .append(Amount.plain(day.revenue()))
                    .append(',')
                    .append(day.orders())
                    .append(',')
                    .append(day.newCustomers())
                    .append(',')
                    .append(Amount.fixed(day.priceIndex(), 2))
                    .append(',')
                    .append(day.promotion() ? 1 : 0)
                    .append('\n');
        }
        return csv.toString();
    }
}
