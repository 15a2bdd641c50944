#include "cli/names.hpp"

#include <algorithm>
#include <cmath>

#include "cli/escape.hpp"

namespace crib {

std::vector<std::string> short_names(const Corpus& corpus) {
  const auto& documents = corpus.documents;
  std::size_t shared = documents.empty() ? 0 : documents.front().key.rfind('/') + 1;  // npos + 1 = 0
  for (const auto& document : documents) {
    const std::string& first = documents.front().key;
    const auto end = first.begin() + static_cast<std::ptrdiff_t>(std::min(shared, document.key.size()));
    shared = static_cast<std::size_t>(std::mismatch(first.begin(), end, document.key.begin()).first - first.begin());
  }
  if (!documents.empty()) shared = documents.front().key.substr(0, shared).rfind('/') + 1;
  std::vector<std::string> names;
  names.reserve(documents.size());
  for (const auto& document : documents) names.push_back(visible(document.key.substr(shared)));
  return names;
}

std::string in_words(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

char letter_of(Kind kind) {
  switch (kind) {
    case Kind::kVerbatim: return 'V';
    case Kind::kEdited: return 'E';
    case Kind::kRewritten: return 'R';
    case Kind::kQuote: return 'Q';
    case Kind::kAlteredQuote: return 'A';
  }
  return '?';
}

std::string percent(double share) {
  const auto rounded = std::lround(share * 100);
  if (rounded == 0 && share > 0) return "<1 %";
  // 99.6 % is not all of it.
  if (rounded == 100 && share < 1) return "99 %";
  return std::to_string(rounded) + " %";
}

}  // namespace crib
