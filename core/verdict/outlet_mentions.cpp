#include "core/verdict/outlet_mentions.hpp"

#include <algorithm>

#include "core/text/word_table.hpp"

namespace crib {
namespace {

bool is_plain_space(std::string_view gap) { return gap == " " || gap == "\xC2\xA0" || gap == "\n"; }

bool is_company_word(std::string_view word) {
  return one_of(word, {"holdings", "inc", "plc", "group", "ltd", "corp", "co", "company"});
}

// Reuters Holdings is a company, the Time Building a house
bool belongs_to_another_name(const Words& words, Span tokens, bool needs_cue) {
  const std::uint32_t end = tokens.end;
  const bool next_joined = words.same_sentence(end - 1, end) && is_plain_space(words.gap(end));
  if (next_joined && (is_company_word(words.bare(end)) ||
                      one_of(words.bare(end), {"institute", "foundation", "philanthropies", "terminal", "building", "square",
                                               "industrial", "index", "tower", "averages", "average"})))
    return true;
  if (!needs_cue) return false;
  if (next_joined && words.is_capitalised(end) && !words.is_stop_word(end)) return true;
  const std::uint32_t before = tokens.begin - 1;
  if (tokens.begin == 0 || !words.same_sentence(before, tokens.begin) || !is_plain_space(words.gap(tokens.begin)))
    return false;
  if (one_of(words.folded(before), {"his", "her", "my", "your", "our", "their", "no", "every"})) return true;
  return words.is_capitalised(before) && !words.is_stop_word(before) && !words.starts_sentence(before);
}

Span with_generic_words(const Words& words, Span tokens) {
  const auto next_is = [&](std::initializer_list<std::string_view> list) {
    return words.same_sentence(tokens.end - 1, tokens.end) && is_plain_space(words.gap(tokens.end)) &&
           one_of(words.bare(tokens.end), list);
  };
  if (next_is({"wire", "newswire", "newspaper", "magazine", "newspapers", "website"}))
    ++tokens.end;
  else if (next_is({"news"}) && one_of(words.bare(tokens.end + 1), {"agency", "wire", "service"}))
    tokens.end += 2;
  else if (next_is({"wire"}) && words.bare(tokens.end + 1) == "service")
    tokens.end += 2;
  return tokens;
}

}  // namespace

std::vector<OutletMention> find_outlet_mentions(const Words& words, const Outlets& outlets, const Beginnings& beginnings) {
  std::vector<OutletMention> found;
  std::vector<std::string_view> companies;  // outlets that the document names as companies
  for (std::size_t i = 0; i < words.size();) {
    const bool may_begin = beginnings.of_outlet(words.term(i)) ||
                           (i + 1 < words.size() && beginnings.of_longer_outlet(words.term(i), words.term(i + 1)));
    const auto hit = may_begin ? outlets.find_at(words, i) : std::nullopt;
    if (!hit) {
      ++i;
      continue;
    }
    const Span tokens{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(hit->end)};
    i = hit->end;
    if (words.same_sentence(i - 1, i) && is_company_word(words.bare(i))) companies.push_back(outlets.all()[hit->outlet].name);
    if (belongs_to_another_name(words, tokens, hit->needs_cue)) continue;
    const Span whole = with_generic_words(words, tokens);
    const Outlet& outlet = outlets.all()[hit->outlet];
    // "the newspaper Granma", "news agency APS"
    const bool introduced =
        tokens.begin > 0 && words.same_sentence(tokens.begin - 1, tokens.begin) &&
        one_of(words.folded(tokens.begin - 1), {"agency", "newspaper", "magazine", "daily", "weekly", "journal",
                                                "broadcaster", "broadsheet", "tabloid", "paper"});
    found.push_back({whole, outlet.name, outlet.is_agency, hit->needs_cue && whole == tokens && !introduced, false});
    i = whole.end;
  }
  // of a story on Meridian Holdings "Meridian said" is the company on itself
  for (OutletMention& mention : found)
    if (std::find(companies.begin(), companies.end(), mention.name) != companies.end() &&
        !one_of(words.bare(mention.tokens.end - 1), {"wire", "newswire", "newspaper", "magazine", "newspapers", "website", "agency", "service"}))
      mention.is_company = true;
  return found;
}

bool sounds_like_outlet(const Words& words, Span name_tokens) {
  if (length(name_tokens) < 2) return false;
  const std::string_view last = words.bare(name_tokens.end - 1), before = words.folded(name_tokens.end - 2);
  if (one_of(last, {"service", "agency"})) return one_of(before, {"news", "press", "wire"});
  if (last == "post") return one_of(before, {"evening", "morning", "daily", "sunday"});
  static const WordSet kWords{"newswire", "wire", "gazette", "tribune", "herald", "courier", "chronicle", "newspaper"};
  return kWords.contains(last);
}

}  // namespace crib
