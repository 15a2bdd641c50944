#include "core/text/sentences.hpp"

#include <string_view>

namespace crib {

std::vector<Sentence> find_sentences(const Document& document, const std::vector<Token>& tokens,
                                     const SentenceOptions& options) {
  std::vector<Sentence> sentences;
  std::uint32_t first = 0, paragraph = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const bool is_last = i + 1 == tokens.size();
    const Span gap_bytes{tokens[i].bytes.end,
                         is_last ? static_cast<std::uint32_t>(document.text.size()) : tokens[i + 1].bytes.begin};
    const std::string_view gap = slice(document.text, gap_bytes);
    const bool ends_paragraph = gap.find('\n') != std::string_view::npos;
    const bool ends_sentence = gap.find_first_of(".!?") != std::string_view::npos && gap.find(' ') != std::string_view::npos;
    if (!is_last && !ends_paragraph && !ends_sentence && i + 1 - first < options.max_tokens) continue;
    Sentence sentence;
    sentence.tokens = {first, i + 1};
    sentence.bytes = {tokens[first].bytes.begin, tokens[i].bytes.end};
    sentence.paragraph = paragraph;
    sentence.is_title = document.title_bytes && contains(*document.title_bytes, tokens[first].bytes);
    sentences.push_back(sentence);
    first = i + 1;
    if (ends_paragraph) ++paragraph;
  }
  return sentences;
}

}  // namespace crib
