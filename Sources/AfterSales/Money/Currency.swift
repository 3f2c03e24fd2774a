/// How many decimals a currency's minor unit stands for (ISO 4217): 2 unless known otherwise.
package func decimalPlaces(ofCurrency code: String) -> Int {
    switch code {
    case "JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "XPF", "UGX", "RWF": 0
    case "BHD", "KWD", "JOD", "OMR", "TND", "IQD", "LYD": 3
    default: 2
    }
}
