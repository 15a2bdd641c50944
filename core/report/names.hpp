// The written names of what the result enumerates; FORMAT.md lists them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/match/passage.hpp"
#include "core/text/document.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

template <typename Enum>
struct Names;  // kAll: in the order of the enumerators

template <>
struct Names<Role> {
  static constexpr std::array<std::string_view, 2> kAll = {"article", "source"};
};
template <>
struct Names<Format> {
  static constexpr std::array<std::string_view, 4> kAll = {"text", "markdown", "html", "jsonl"};
};
template <>
struct Names<AsideKind> {
  static constexpr std::array<std::string_view, 6> kAll = {"furniture", "byline",  "dateline",
                                                           "caption",   "heading", "stock_phrase"};
};
template <>
struct Names<Kind> {
  static constexpr std::array<std::string_view, 5> kAll = {"verbatim", "edited", "rewritten", "quote", "altered_quote"};
};
template <>
struct Names<CreditKind> {
  static constexpr std::array<std::string_view, 10> kAll = {"dateline",  "foot",  "byline",  "photo",     "report",
                                                            "statement", "study", "speaker", "interview", "vague"};
};
template <>
struct Names<CreditScope> {
  static constexpr std::array<std::string_view, 3> kAll = {"sentence", "paragraph", "article"};
};
template <>
struct Names<ChangeKind> {
  static constexpr std::array<std::string_view, 9> kAll = {
      "figure", "date", "name", "negation", "hedge", "speaker", "attribution", "quoted_word", "reporting"};
};
template <>
struct Names<ChangeDegree> {
  static constexpr std::array<std::string_view, 2> kAll = {"less_exact", "different"};
};
template <>
struct Names<Outcome> {
  static constexpr std::array<std::string_view, 3> kAll = {"pass", "warn", "fail"};
};
template <>
struct Names<CreditStatus> {
  static constexpr std::array<std::string_view, 4> kAll = {"uncredited", "credited", "quoted", "credited_elsewhere"};
};
template <>
struct Names<Verdict> {
  static constexpr std::array<std::string_view, 9> kAll = {"identical",     "near_duplicate", "reprint",
                                                           "light_edit",    "rewrite",        "partial_reuse",
                                                           "shared_quotes", "same_story",     "unrelated"};
};
template <>
struct Names<From> {
  static constexpr std::array<std::string_view, 3> kAll = {"undetermined", "left", "right"};
};

template <typename Enum>
constexpr std::string_view name_of(Enum value) {
  return Names<Enum>::kAll[static_cast<std::size_t>(value)];
}

template <typename Enum>
constexpr std::optional<Enum> value_named(std::string_view name) {
  for (std::size_t i = 0; i < Names<Enum>::kAll.size(); ++i) {
    if (Names<Enum>::kAll[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace crib
