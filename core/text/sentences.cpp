#include "core/text/sentences.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include <unicode/uchar.h>

#include "core/text/sentence_end.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

struct Border {
  std::uint32_t at{};  // byte; the first token that begins here or later begins a sentence
  bool begins_paragraph = false;
  bool is_list_item = false;
};

std::vector<Border> find_borders(const Document& document, const std::vector<Paragraph>& paragraphs) {
  std::vector<Border> borders;
  for (const Paragraph& paragraph : paragraphs) borders.push_back({paragraph.begin, true, paragraph.is_list_item});
  for (const Aside& aside : document.asides) {
    borders.push_back({aside.bytes.begin, false, false});
    borders.push_back({aside.bytes.end, false, false});
  }
  if (document.title_bytes) {
    borders.push_back({document.title_bytes->begin, true, false});
    borders.push_back({document.title_bytes->end, true, false});
  }
  std::sort(borders.begin(), borders.end(), [](const Border& a, const Border& b) { return a.at < b.at; });
  return borders;
}

// Whether a text is written without capitals, so that a lower-case word may begin a sentence.
bool ignores_case(std::string_view text, const std::vector<Token>& tokens) {
  constexpr std::size_t kMinShare = 200;  // one capitalised word in so many makes a text that uses capitals
  std::size_t capitals = 0;
  for (const Token& token : tokens) {
    const char32_t first = code_point_at(text, token.bytes.begin).value;
    capitals += u_isupper(static_cast<UChar32>(first)) != 0 ? 1U : 0U;
    if (kMinShare * capitals >= tokens.size()) return false;
  }
  return true;
}

// Headings are told by what stands around them, so after the sentences.
void mark_headings(std::string_view text, std::vector<Sentence>& sentences, const std::vector<bool>& is_item,
                   std::uint32_t max_tokens) {
  constexpr std::u32string_view kClosing = U".!?…,;\"'”’»)";
  for (std::size_t i = 0; i + 1 < sentences.size(); ++i) {
    Sentence& s = sentences[i];
    const bool stands_alone =
        (i == 0 || sentences[i - 1].paragraph != s.paragraph) && sentences[i + 1].paragraph != s.paragraph;
    if (!stands_alone || s.is_title || is_item[i] || length(s.tokens) > max_tokens) continue;
    std::size_t last = s.bytes.end - 1;
    while (last > s.bytes.begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
    s.is_heading = kClosing.find(code_point_at(text, last).value) == std::u32string_view::npos;
  }
}

}  // namespace

std::vector<Sentence> find_sentences(const Document& document, const std::vector<Token>& tokens,
                                     const std::vector<Paragraph>& paragraphs, const SentenceOptions& options) {
  const std::string_view text = document.text;
  const std::vector<Border> borders = find_borders(document, paragraphs);
  std::vector<Sentence> sentences;
  std::vector<bool> is_item;  // by sentence
  std::optional<bool> without_case;
  std::size_t next_border = 0;
  std::uint32_t paragraph = 0, limit = 0;  // limit: where the last sentence ended
  bool item = false;
  // Passes the borders up to `at`; whether there was one, and one of a paragraph.
  const auto pass = [&](std::uint32_t at, bool& of_paragraph) {
    const std::size_t before = next_border;
    for (; next_border < borders.size() && borders[next_border].at <= at; ++next_border) {
      if (!borders[next_border].begins_paragraph) continue;
      of_paragraph = true;
      item = borders[next_border].is_list_item;
    }
    return next_border != before;
  };
  bool ignored = false;
  if (!tokens.empty()) pass(tokens[0].bytes.begin, ignored);
  for (std::uint32_t i = 0, first = 0; i < tokens.size(); ++i) {
    const bool is_last = i + 1 == tokens.size();
    const Span word = tokens[i].bytes;
    const std::uint32_t next = is_last ? static_cast<std::uint32_t>(text.size()) : tokens[i + 1].bytes.begin;
    const std::uint32_t border = next_border < borders.size() ? std::min(borders[next_border].at, next) : next;
    const bool was_item = item;
    bool ends_paragraph = false;
    std::optional<std::uint32_t> end;
    if (is_last || pass(next, ends_paragraph)) {
      end = end_with_marks(text, word.end, std::max(word.end, border));
    } else if (next != word.end + 1 || text[word.end] != ' ') {
      const WordPair pair{text, word, tokens[i + 1].bytes, i == first};
      end = sentence_end(pair, without_case.value_or(true));
      if (end && !without_case) {
        without_case = ignores_case(text, tokens);
        end = sentence_end(pair, *without_case);
      }
    }
    if (!end && i + 1 - first >= options.max_tokens) end = word.end;
    if (!end) continue;
    Sentence sentence;
    sentence.tokens = {first, i + 1};
    sentence.bytes = {begin_with_marks(text, tokens[first].bytes.begin, limit), *end};
    sentence.paragraph = paragraph;
    sentence.is_title = document.title_bytes && contains(*document.title_bytes, tokens[first].bytes);
    sentences.push_back(sentence);
    is_item.push_back(was_item);
    limit = *end;
    first = i + 1;
    if (ends_paragraph) ++paragraph;
  }
  mark_headings(text, sentences, is_item, options.max_heading_tokens);
  return sentences;
}

}  // namespace crib
