#include "core/text/stem.hpp"

#include <algorithm>
#include <cstddef>

#include <libstemmer.h>

#include "core/base/error.hpp"

namespace crib {
namespace {

constexpr std::size_t kMaxWordBytes = 64;

}  // namespace

void EnglishStemmer::Close::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

EnglishStemmer::EnglishStemmer() : stemmer_(sb_stemmer_new("english", "UTF_8")) {
  if (!stemmer_) throw Error("libstemmer has no English stemmer");
}

std::string_view EnglishStemmer::stem(std::string_view word) {
  if (word.size() > 2 && word.ends_with("'s")) word.remove_suffix(2);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (word.size() > kMaxWordBytes || std::any_of(word.begin(), word.end(), is_digit)) return word;
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* const stemmed = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(word.size()));
  if (stemmed == nullptr) throw Error("libstemmer: out of memory");
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace crib
