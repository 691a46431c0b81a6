package io.outlay.feature.data;

import io.outlay.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Dated series by their names. Those that the product knows what they are have a fixed one.
record SeriesWords(Text text) {
    /// Amounts.
    static final List<String> MONEY = List.of("shop_revenue", "customer_value", "offline_spend", "tv_spend");

    /// Counts and indices.
    static final List<String> COUNTS = List.of("orders", "new_customers", "price_index", "promotion");

    /// Names by which tables call them, beginnings of words in lower case.
    private static final Map<String, List<String>> CALLED = Map.of(
            "shop_revenue", List.of("revenue", "shop_revenue", "sales", "turnover", "umsatz", "chiffre", "ingresos"),
            "orders", List.of("orders", "bestellungen", "commandes", "pedidos", "ordini"),
            "new_customers", List.of("new_customer", "neukunden", "nouveaux_clients", "clientes_nuevos"),
            "customer_value", List.of("customer_value", "customer_lifetime", "ltv", "clv", "kundenwert"),
            "offline_spend", List.of("offline_spend", "print_spend", "radio_spend"),
            "tv_spend", List.of("tv_spend", "tv_cost", "television"),
            "price_index", List.of("price_index", "price", "preis", "prix", "precio"),
            "promotion", List.of("promotion", "promo", "aktion", "discount"));

    /// The series that a header names.
    static Optional<String> called(String header) {
        return CALLED.entrySet().stream()
                .filter(series -> series.getValue().stream().anyMatch(header::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean known(String name) {
        return MONEY.contains(name) || COUNTS.contains(name);
    }

    /// `new_customers` as a person would write it.
    String name(String series) {
        if (known(series)) {
            return text.say("data.series." + series);
        }
        var plain = series.replace('_', ' ').strip();
        return plain.isEmpty() ? series : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
