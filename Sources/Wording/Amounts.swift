import AfterSales

/// A space that no line is broken at, between a number and its unit.
let hardSpace = "\u{A0}"

extension Language {
    /// An amount in words for people: `1 234,56 €` in French, `€1,234.56` in English. A negative
    /// amount has a true minus sign in front. `currency` is an ISO 4217 code; one without a known
    /// sign stands as its code.
    package func amount(_ minor: Minor, currency: String) -> String {
        let sign = minor < 0 ? "\u{2212}" : ""
        let digits = decimal(minor.magnitude, places: decimalPlaces(ofCurrency: currency))
        let symbol = currencySymbol(currency)
        switch self {
        case .french: return sign + digits + hardSpace + symbol
        case .english:
            let gap = symbol == currency ? hardSpace : ""
            return sign + symbol + gap + digits
        }
    }

    /// A count with its thousands set apart: `12 345`, `12,345`.
    package func number(_ value: Int) -> String {
        (value < 0 ? "\u{2212}" : "") + decimal(UInt64(value.magnitude), places: 0)
    }

    /// A weight: `850 g` below a kilogram, `1,2 kg` from there on, rounded up to 100 g.
    package func weight(grams: Int) -> String {
        if grams < 1000 { return number(grams) + hardSpace + "g" }
        let tenths = (grams + 99) / 100
        let places = tenths % 10 == 0 ? 0 : 1
        let shown = places == 0 ? tenths / 10 : tenths
        return decimal(UInt64(shown), places: places) + hardSpace + "kg"
    }

    /// A rate in basis points as a percentage: 550 is `5,5 %` in French, `5.5%` in English.
    package func percentage(basisPoints: Int) -> String {
        var (value, places) = (basisPoints, 2)
        while places > 0, value % 10 == 0 {
            value /= 10
            places -= 1
        }
        return decimal(UInt64(value.magnitude), places: places) + pick(hardSpace + "%", "%")
    }

    private func decimal(_ value: UInt64, places: Int) -> String {
        let digits = String(value)
        let zeros = String(repeating: "0", count: max(0, places + 1 - digits.count))
        let all = Array(zeros + digits)
        let whole = grouped(all.dropLast(places))
        guard places > 0 else { return whole }
        return whole + pick(",", ".") + String(all.suffix(places))
    }

    /// Groups of three, as French (narrow no-break space) and English (comma) set them.
    private func grouped(_ digits: ArraySlice<Character>) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += pick("\u{202F}", ",") }
            text.append(digit)
        }
        return text
    }
}

private func currencySymbol(_ code: String) -> String {
    switch code {
    case "EUR": "€"
    case "GBP": "£"
    case "USD": "$"
    case "JPY": "¥"
    default: code
    }
}
