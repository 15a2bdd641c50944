#include "core/text/name_entities.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace crib {
namespace {

// The spellings of the names that were walked, each with its last name.
class Spellings {
 public:
  Spellings() { first_.fill(kNone); }

  // The nearest name added with the same words, else the nearest longer one that this one is short for, or the acronym
  // of this one.
  std::optional<std::size_t> nearest(const NameWords& words, std::uint64_t hash) const {
    if (const std::uint32_t known = find(words, hash); known != kNone) return spellings_[known].last;
    const std::uint64_t last_word = letter_of(words.back()), initials = initials_of(words);
    std::optional<std::size_t> nearest;
    for (std::size_t s = 0; s < spellings_.size(); ++s) {
      if (((last_word & looks_[s].letters) | (initials & looks_[s].initials)) == 0) continue;
      const Spelling& spelling = spellings_[s];
      if (!(nearest && spelling.last < *nearest) && is_short_or_acronym(words, *spelling.words)) nearest = spelling.last;
    }
    return nearest;
  }

  // Pre: names come in order; `words` stays where it is.
  void add(std::size_t name, const NameWords& words, std::uint64_t hash) {
    if (const std::uint32_t known = find(words, hash); known != kNone) {
      spellings_[known].last = name;
      return;
    }
    std::uint64_t letters = 0;
    for (const std::string_view word : words) letters |= letter_of(word);
    std::uint32_t& first = first_[bucket_of(hash)];
    spellings_.push_back({name, &words, hash, first});
    looks_.push_back({letters, initials_of(words)});
    first = static_cast<std::uint32_t>(spellings_.size() - 1);
  }

 private:
  struct Spelling {
    std::size_t last{};
    const NameWords* words{};
    std::uint64_t hash{};
    std::uint32_t next{};  // in its bucket
  };
  struct Look {  // refuses nearly all that are neither short for it nor its acronym
    std::uint64_t letters{};  // letter_of() its words
    std::uint64_t initials{};
  };
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  static std::size_t bucket_of(std::uint64_t hash) { return hash >> 56U; }

  // One bit, by the first letter and the length.
  static std::uint64_t letter_of(std::string_view word) {
    return word.empty() ? 0 : std::uint64_t{1} << ((static_cast<unsigned char>(word.front()) + 7 * word.size()) % 64);
  }

  // Bits of the letters that an acronym of the words can begin with; of one word, what it begins with as an acronym.
  static std::uint64_t initials_of(const NameWords& words) {
    std::uint64_t initials = 0;
    for (const std::string_view word : words) {
      if (word.empty()) continue;
      if (word.front() == '.') return ~std::uint64_t{0};  // an acronym's dots do not count
      initials |= std::uint64_t{1} << (static_cast<unsigned char>(word.front()) % 64);
      if (!is_small_word(word)) break;
    }
    return initials;
  }

  std::uint32_t find(const NameWords& words, std::uint64_t hash) const {
    std::uint32_t s = first_[bucket_of(hash)];
    while (s != kNone && (spellings_[s].hash != hash || *spellings_[s].words != words)) s = spellings_[s].next;
    return s;
  }

  // The words are short for a longer name or its acronym, or the other name is theirs.
  static bool is_short_or_acronym(const NameWords& words, const NameWords& other) {
    if (words.size() >= other.size()) return other.size() == 1 && is_acronym_of(other.front(), words);
    return is_short_form(words, other) || (words.size() == 1 && is_acronym_of(words.front(), other));
  }

  std::vector<Spelling> spellings_;
  std::vector<Look> looks_;  // beside them
  std::array<std::uint32_t, 256> first_{};  // by bucket: the last spelling added to it
};

std::uint64_t hash_of(const NameMention& name, std::size_t count, const Words& words) {
  std::uint64_t hash = count;
  for (std::size_t i = name.tokens.begin; i < name.tokens.begin + count; ++i)
    hash = (hash ^ index(words.vocabulary().bare(words.term(i)))) * 0x9E3779B97F4A7C15ULL;
  return hash;
}

}  // namespace

void number_entities(Names& names, const Words& words) {
  const auto& sentences = words.tokenized().sentences;
  Spellings in_prose, in_headlines;
  std::vector<bool> is_headline;
  std::vector<std::optional<std::size_t>> earlier;  // by name: the one it belongs to
  for (std::size_t n = 0; n < names.mentions.size(); ++n) {
    const NameMention& name = names.mentions[n];
    const NameWords& own = names.words[n];
    const std::uint64_t hash = hash_of(name, own.size(), words);
    const Sentence& sentence = sentences[words.sentence(name.tokens.begin)];
    is_headline.push_back(sentence.is_title || sentence.is_heading);
    Spellings& like = is_headline[n] ? in_headlines : in_prose;
    earlier.push_back(like.nearest(own, hash));
    if (!earlier[n] && is_headline[n]) earlier[n] = in_prose.nearest(own, hash);
    like.add(n, own, hash);
  }
  std::uint32_t next = 0;
  for (const bool headlines : {false, true})
    for (std::size_t n = 0; n < names.mentions.size(); ++n)
      if (is_headline[n] == headlines)
        names.mentions[n].entity = earlier[n] ? names.mentions[*earlier[n]].entity : next++;
}

}  // namespace crib
