package vn.paraudit.document;

import java.util.Locale;
import java.util.stream.Stream;

/** Bodies whose papers go through the product. Teams and councils are advisory; with a seal of another body they have series of their own. */
public enum IssuingBody {

    PROVINCE("UBND"), HOME_AFFAIRS("SNV"), TEAM("ĐKT"), COUNCIL("HĐKL");

    private final String symbol;

    IssuingBody(String symbol) {
        this.symbol = symbol;
    }

    /** How the body stands in the symbols of its papers. */
    public String symbol() {
        return symbol;
    }

    /** @throws IllegalArgumentException for a symbol of nobody here */
    public static IssuingBody of(String symbol) {
        return Stream.of(values()).filter(body -> body.symbol.equals(symbol.toUpperCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(symbol));
    }
}
