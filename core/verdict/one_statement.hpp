// Do two sentences make one statement? What they tell differently is a slip only if they do.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"

namespace crib {

// Whom a pair consists of. What is told after a source, as by an article or by the source's next version, is one story; two
// articles may tell two stories in like words.
enum class Between : std::uint8_t { kArticleAndSource, kArticles };

// What two sentences have in common. Stems of content words, each once, numbers left out.
struct SentenceLikeness {
  std::size_t shared_stems{}, shorter{};              // shorter: stems of the sentence that has fewer
  std::size_t shared_names{};                         // of the left one, that the right one has
  std::size_t shared_figures{}, left_figures{}, right_figures{};
  double numbers{};                                   // share of the words that are numbers, in the sentence that has more

  double share() const { return shorter == 0 ? 0 : static_cast<double>(shared_stems) / static_cast<double>(shorter); }
};

// Sentences by their position in the document.
SentenceLikeness compare_sentences(const FactSide& left, std::size_t left_sentence, const FactSide& right, std::size_t right_sentence);

// Between two articles: may a fact differ as a slip here? Not in series of figures and tables, and in words told anew only
// beside enough in common. `same_noun`: the facts stand with one noun and another word in common.
bool may_be_slip(const SentenceLikeness& likeness, Kind kind, bool same_noun);

}  // namespace crib
