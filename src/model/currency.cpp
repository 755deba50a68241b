// SPDX-License-Identifier: MIT
#include <acctplan/model/currency.hpp>

#include <algorithm>
#include <array>

#include <acctplan/model/money.hpp>

namespace acctplan {
namespace {

// ISO 4217, the currencies in use, by digits after the point. Sorted, so that they can be searched.
constexpr auto kNoDigits = std::to_array<std::string_view>(
    {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"});
constexpr auto kThreeDigits = std::to_array<std::string_view>({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"});
constexpr auto kCodes = std::to_array<std::string_view>(
    {"AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF",
     "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC",
     "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS",
     "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD",
     "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL",
     "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD",
     "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD",
     "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP",
     "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED",
     "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG"});
constexpr auto kDollars =
    std::to_array<std::string_view>({"AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "FJD", "GYD", "HKD", "JMD",
                                     "KYD", "LRD", "NAD", "NZD", "SBD", "SGD", "SRD", "TTD", "TWD", "USD", "XCD"});

static_assert(std::ranges::is_sorted(kCodes) && std::ranges::is_sorted(kNoDigits) &&
              std::ranges::is_sorted(kThreeDigits) && std::ranges::is_sorted(kDollars));

}  // namespace

std::optional<int> minor_digits(std::string_view currency) {
  if (!std::ranges::binary_search(kCodes, currency)) return std::nullopt;
  if (std::ranges::binary_search(kNoDigits, currency)) return 0;
  return std::ranges::binary_search(kThreeDigits, currency) ? 3 : 2;
}

bool is_dollar(std::string_view currency) { return std::ranges::binary_search(kDollars, currency); }

std::span<const std::string_view> currency_codes() { return kCodes; }

}  // namespace acctplan
