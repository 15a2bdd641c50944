// The smallest set of documents that explains an article.
#pragma once

#include <vector>

#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// What one other document explains of an article, in tokens of the article.
struct Explanation {
  DocId document{};
  std::vector<Span> tokens;
  std::uint32_t differences = 0;  // facts and words in which the article differs from it
};

struct SourceSetOptions {
  std::uint32_t min_words = 6;  // a document that adds fewer is left out; a bare name or a stock phrase has fewer
};

// Greedy set cover: the document that explains most words first, then the one that explains most of the rest; each word
// counts once, ties go to the earlier one given. Greedy is within a factor ln(n) of the smallest set (Chvátal 1979).
std::vector<SourceShare> find_source_set(const TokenizedDocument& article, const std::vector<Explanation>& explanations,
                                         const SourceSetOptions& options = {});

}  // namespace crib
