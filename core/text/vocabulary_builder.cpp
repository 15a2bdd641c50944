#include "core/text/vocabulary_builder.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <unicode/uchar.h>

#include "core/base/parallel.hpp"
#include "core/text/bare_form.hpp"
#include "core/text/dates.hpp"
#include "core/text/number_words.hpp"
#include "core/text/stem.hpp"
#include "core/text/stop_words.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr std::size_t kBlockTerms = 4096;  // stemmed by one thread with one stemmer

struct Block {
  std::vector<char> stems;
  std::vector<std::size_t> ends;
  std::vector<std::uint64_t> hashes;
};

TermTraits traits_of(std::string_view spelling) {
  TermTraits traits;
  traits.is_number = u_isdigit(static_cast<UChar32>(code_point_at(spelling, 0).value)) != 0;
  traits.is_stop_word = is_stop_word(spelling);
  traits.begins_date = traits.is_number || is_date_beginning(bare_form(spelling));
  traits.begins_figure = traits.is_number || begins_number(spelling);
  return traits;
}

// By term: the term that is its bare form; where none is, the first that has the same one.
std::vector<TermId> bare_terms(const TermTable& terms) {
  std::vector<TermId> bares;
  bares.reserve(terms.size());
  TermTable missing;
  std::vector<TermId> first_with;  // by number in missing
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto term = static_cast<TermId>(i);
    const std::string_view bare = bare_form(terms.spelling(i));
    if (bare.size() == terms.spelling(i).size()) {
      bares.push_back(term);
    } else if (const auto known = terms.find(bare)) {
      bares.push_back(static_cast<TermId>(*known));
    } else {
      const std::size_t number = missing.intern(bare);
      if (number == first_with.size()) first_with.push_back(term);
      bares.push_back(first_with[number]);
    }
  }
  return bares;
}

}  // namespace

std::vector<TermId> VocabularyBuilder::add(TermTable&& piece) {
  std::vector<TermId> numbers(piece.size());
  if (terms_.size() == 0) {
    terms_ = std::move(piece);
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<TermId>(i);
    return numbers;
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    numbers[i] = static_cast<TermId>(terms_.intern(piece.spelling(i), piece.hash(i)));
  }
  return numbers;
}

Vocabulary VocabularyBuilder::finish(unsigned threads) && {
  const std::size_t size = terms_.size();
  std::vector<TermTraits> traits(size);
  std::vector<Block> blocks((size + kBlockTerms - 1) / kBlockTerms);
  parallel_for(blocks.size(), threads, [&](std::size_t b) {
    EnglishStemmer stemmer;
    for (std::size_t i = b * kBlockTerms; i < std::min(size, (b + 1) * kBlockTerms); ++i) {
      const std::string_view spelling = terms_.spelling(i);
      const std::string_view stem = stemmer.stem(spelling);
      blocks[b].stems.insert(blocks[b].stems.end(), stem.begin(), stem.end());
      blocks[b].ends.push_back(blocks[b].stems.size());
      blocks[b].hashes.push_back(hash_of_spelling(stem));
      traits[i] = traits_of(spelling);
    }
  });
  Vocabulary vocabulary;
  TermTable& stems = vocabulary.stem_table_;
  std::vector<TermId>& first_with = vocabulary.term_of_stem_;
  std::vector<TermId> stem_of;
  stem_of.reserve(size);
  for (const Block& block : blocks) {
    for (std::size_t i = 0, begin = 0; i < block.ends.size(); begin = block.ends[i++]) {
      const std::string_view stem(block.stems.data() + begin, block.ends[i] - begin);
      const std::size_t number = stems.intern(stem, block.hashes[i]);
      if (number == first_with.size()) first_with.push_back(static_cast<TermId>(stem_of.size()));
      stem_of.push_back(first_with[number]);
    }
  }
  vocabulary.bares_ = bare_terms(terms_);
  vocabulary.spellings_ = std::move(terms_.spellings_);
  vocabulary.ends_ = std::move(terms_.ends_);
  vocabulary.hashes_ = std::move(terms_.hashes_);
  vocabulary.stems_ = std::move(stem_of);
  vocabulary.traits_ = std::move(traits);
  return vocabulary;
}

}  // namespace crib
