// Every distinct folded word of a corpus, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/ids.hpp"
#include "core/text/term_table.hpp"

namespace crib {

// What a term is, whatever document it stands in.
struct TermTraits {
  bool is_number : 1 {};     // begins with a digit
  bool is_stop_word : 1 {};  // an English function word
  bool begins_date : 1 {};   // may be the first word of one, see dates.hpp
  bool begins_figure : 1 {};
};

// Terms are numbered in order of first use (document order), so the numbering does not depend on threads.
class Vocabulary {
 public:
  std::size_t size() const { return ends_.size(); }
  std::string_view spelling(TermId term) const {                          // folded, see fold.hpp
    const std::size_t i = index(term);
    const std::uint64_t begin = i == 0 ? 0 : ends_[i - 1];
    return {spellings_.data() + begin, static_cast<std::size_t>(ends_[i] - begin)};
  }
  std::uint64_t hash(TermId term) const { return hashes_[index(term)]; }  // of the spelling; the same in every corpus
  TermId stem(TermId term) const { return stems_[index(term)]; }  // smallest term with the same English Snowball stem
  // The term that stem() gives for all words with this stem.
  std::optional<TermId> term_of_stem(std::string_view stem) const {
    const auto number = stem_table_.find(stem);
    return number ? std::optional(term_of_stem_[*number]) : std::nullopt;
  }
  TermId bare(TermId term) const { return bares_[index(term)]; }  // one term of all that have this bare_form()
  TermTraits traits(TermId term) const { return traits_[index(term)]; }

 private:
  friend class VocabularyBuilder;
  std::vector<char> spellings_;
  std::vector<std::uint64_t> ends_;
  std::vector<std::uint64_t> hashes_;
  std::vector<TermId> stems_;
  TermTable stem_table_;              // of the stems themselves
  std::vector<TermId> term_of_stem_;  // by number there
  std::vector<TermId> bares_;
  std::vector<TermTraits> traits_;
};

}  // namespace crib
