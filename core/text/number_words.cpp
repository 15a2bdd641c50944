#include "core/text/number_words.hpp"

#include "core/text/word_table.hpp"

namespace crib {
namespace {

std::optional<double> find(const WordTable<double>& table, std::string_view word) {
  const double* value = table.find(word);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

const WordTable<double>& cardinals() {
  static const WordTable<double> table{{"zero", 0},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},
     {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},
     {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
     {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},
     {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90}};
  return table;
}

const WordTable<double>& ordinals() {
  static const WordTable<double> table{{"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},       {"fifth", 5},
     {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},        {"tenth", 10},
     {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14},  {"fifteenth", 15},
     {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19},  {"twentieth", 20},
     {"thirtieth", 30}, {"fortieth", 40},    {"fiftieth", 50},   {"sixtieth", 60},    {"seventieth", 70},
     {"eightieth", 80}, {"ninetieth", 90},   {"hundredth", 100}, {"thousandth", 1000}};
  return table;
}

const WordTable<double>& magnitudes() {
  static const WordTable<double> table{{"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}, {"dozen", 12},
     {"mln", 1e6},     {"mn", 1e6},       {"mio", 1e6},     {"mlns", 1e6},    {"bln", 1e9},       {"bn", 1e9},
     {"blns", 1e9},    {"tn", 1e12},      {"trn", 1e12},    {"trln", 1e12},   {"k", 1e3},         {"lakh", 1e5},
     {"crore", 1e7},   {"milliard", 1e9}, {"lakhs", 1e5},   {"crores", 1e7},  {"thsd", 1e3},      {"zillion", 1e12}};
  return table;
}

const WordTable<double>& times() {
  static const WordTable<double> table{{"second", 1.0 / 86400},  {"minute", 1.0 / 1440},  {"hour", 1.0 / 24},  {"day", 1},           {"week", 7},
     {"month", 365.25 / 12},   {"year", 365.25},        {"decade", 3652.5},  {"century", 36525},   {"fortnight", 14},
     {"seconds", 1.0 / 86400}, {"minutes", 1.0 / 1440}, {"hours", 1.0 / 24}, {"days", 1},          {"weeks", 7},
     {"months", 365.25 / 12},  {"years", 365.25},       {"decades", 3652.5}, {"centuries", 36525}, {"fortnights", 14}};
  return table;
}

const WordTable<CurrencyWord>& currencies() {
  static const WordTable<CurrencyWord> table{{"dollar", {"USD"}},        {"dollars", {"USD"}},    {"dlr", {"USD"}},
                                             {"dlrs", {"USD"}},          {"usd", {"USD"}},        {"buck", {"USD"}},
                                             {"bucks", {"USD"}},         {"euro", {"EUR"}},       {"euros", {"EUR"}},
                                             {"eur", {"EUR"}},           {"pound", {"GBP"}},      {"pounds", {"GBP"}},
                                             {"sterling", {"GBP"}},      {"stg", {"GBP"}},        {"gbp", {"GBP"}},
                                             {"quid", {"GBP"}},          {"pence", {"GBP", .01}}, {"penny", {"GBP", .01}},
                                             {"yen", {"JPY"}},           {"jpy", {"JPY"}},        {"mark", {"DEM"}},
                                             {"marks", {"DEM"}},         {"dm", {"DEM"}},         {"deutschmarks", {"DEM"}},
                                             {"deutschemarks", {"DEM"}}, {"franc", {"FRF"}},      {"francs", {"FRF"}},
                                             {"ffr", {"FRF"}},           {"sfr", {"CHF"}},        {"chf", {"CHF"}},
                                             {"lira", {"ITL"}},          {"lire", {"ITL"}},       {"guilder", {"NLG"}},
                                             {"guilders", {"NLG"}},      {"peseta", {"ESP"}},     {"pesetas", {"ESP"}},
                                             {"schilling", {"ATS"}},     {"schillings", {"ATS"}}, {"crown", {"krona"}},
                                             {"crowns", {"krona"}},      {"krona", {"krona"}},    {"kronor", {"krona"}},
                                             {"krone", {"krona"}},       {"kroner", {"krona"}},   {"kronas", {"krona"}},
                                             {"sek", {"krona"}},         {"nok", {"krona"}},      {"dkk", {"krona"}},
                                             {"yuan", {"CNY"}},          {"renminbi", {"CNY"}},   {"rmb", {"CNY"}},
                                             {"cny", {"CNY"}},           {"won", {"KRW"}},        {"krw", {"KRW"}},
                                             {"rupee", {"INR"}},         {"rupees", {"INR"}},     {"rs", {"INR"}},
                                             {"inr", {"INR"}},           {"rouble", {"RUB"}},     {"roubles", {"RUB"}},
                                             {"ruble", {"RUB"}},         {"rubles", {"RUB"}},     {"rub", {"RUB"}},
                                             {"rand", {"ZAR"}},          {"zar", {"ZAR"}},        {"peso", {"peso"}},
                                             {"pesos", {"peso"}},        {"real", {"BRL"}},       {"reais", {"BRL"}},
                                             {"cruzados", {"BRC"}},      {"australs", {"ARA"}},   {"shekel", {"ILS"}},
                                             {"shekels", {"ILS"}},       {"ringgit", {"MYR"}},    {"baht", {"THB"}},
                                             {"rupiah", {"IDR"}},        {"naira", {"NGN"}},      {"dirhams", {"dirham"}},
                                             {"riyals", {"riyal"}},      {"rials", {"riyal"}},    {"dinars", {"dinar"}},
                                             {"zloty", {"PLN"}}};
  return table;
}

}  // namespace

std::optional<double> cardinal_word(std::string_view folded) { return find(cardinals(), folded); }

std::optional<double> ordinal_word(std::string_view folded) {
  if (const auto value = find(ordinals(), folded)) return value;
  if (folded.ends_with("s")) return find(ordinals(), folded.substr(0, folded.size() - 1));
  return std::nullopt;
}

std::optional<double> magnitude_word(std::string_view folded) { return find(magnitudes(), folded); }

std::optional<double> days_in(std::string_view folded) { return find(times(), folded); }

bool begins_number(std::string_view folded) {
  static const WordSet kBeginnings = [] {
    WordSet words{"a",         "an",       "half",     "tens",      "dozens", "scores", "hundreds",
                  "thousands", "millions", "billions", "trillions"};
    cardinals().for_each([&](const std::string& word, double) { words.add(word); });
    ordinals().for_each([&](const std::string& word, double) {
      words.add(word);
      words.add(word + "s");
    });
    return words;
  }();
  return kBeginnings.contains(folded);
}

bool follows_article(std::string_view folded) {
  static const WordSet kWords = [] {
    WordSet words{"half", "halves", "quarter", "quarters"};
    const auto add = [&](const std::string& word, double) { words.add(word); };
    cardinals().for_each(add);
    magnitudes().for_each(add);
    ordinals().for_each([&](const std::string& word, double) {
      words.add(word);
      words.add(word + "s");
    });
    return words;
  }();
  return kWords.contains(folded);
}

std::optional<CurrencyWord> currency_word(std::string_view folded) {
  if (folded == "cent" || folded == "cents" || folded == "cts" || folded == "ct") return CurrencyWord{"", .01};
  const CurrencyWord* found = currencies().find(folded);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<CurrencyWord> currency_symbol(std::string_view sign) {
  if (sign == "$") return CurrencyWord{"USD"};
  if (sign == "£") return CurrencyWord{"GBP"};
  if (sign == "€") return CurrencyWord{"EUR"};
  if (sign == "¥") return CurrencyWord{"JPY"};
  if (sign == "₹") return CurrencyWord{"INR"};
  if (sign == "₩") return CurrencyWord{"KRW"};
  if (sign == "₽") return CurrencyWord{"RUB"};
  if (sign == "₪") return CurrencyWord{"ILS"};
  if (sign == "₺") return CurrencyWord{"TRY"};
  if (sign == "₦") return CurrencyWord{"NGN"};
  if (sign == "₱") return CurrencyWord{"peso"};
  if (sign == "฿") return CurrencyWord{"THB"};
  return std::nullopt;
}

std::string_view dollar_of(std::string_view folded) {
  if (folded == "us" || folded == "u.s") return "USD";
  if (folded == "a" || folded == "au" || folded == "aus") return "AUD";
  if (folded == "c" || folded == "ca" || folded == "cdn" || folded == "can") return "CAD";
  if (folded == "hk") return "HKD";
  if (folded == "nz") return "NZD";
  if (folded == "s" || folded == "sg") return "SGD";
  if (folded == "nt") return "TWD";
  if (folded == "r") return "BRL";
  return "";
}

std::string_view currency_of_country(std::string_view folded) {
  if (folded == "canadian") return "CAD";
  if (folded == "australian") return "AUD";
  if (folded == "singapore") return "SGD";
  if (folded == "swiss") return "CHF";
  if (folded == "belgian") return "BEF";
  return "";
}

}  // namespace crib
