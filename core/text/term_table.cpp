#include "core/text/term_table.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/base/error.hpp"
#include "core/text/short_word.hpp"

namespace crib {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kMaxTerms = 0xFFFFFFFEU;

// SplitMix64 (Steele, Lea, Flood 2014) from an arbitrary start, byte by byte so that every machine has the same.
constexpr std::array<unsigned char, 192> make_secret() {
  std::array<unsigned char, 192> secret{};
  std::uint64_t state = 0x637269622D763031ULL;
  for (std::size_t i = 0; i < secret.size(); i += 8) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    z ^= z >> 31U;
    for (std::size_t byte = 0; byte < 8; ++byte) secret[i + byte] = static_cast<unsigned char>(z >> (8 * byte));
  }
  return secret;
}
constexpr std::array<unsigned char, 192> kSecret = make_secret();
static_assert(kSecret.size() >= XXH3_SECRET_SIZE_MIN);

// The first eight bytes of a word, zero beyond it.
std::uint64_t head_of(std::string_view word) {
  char head[8] = {};
  std::memcpy(head, word.data(), std::min(word.size(), sizeof head));
  return short_word::load(head);
}

// The last eight bytes. Pre: there are so many.
std::uint64_t tail_of(std::string_view word) { return short_word::load(word.data() + word.size() - 8); }

}  // namespace

std::uint64_t hash_of_spelling(std::string_view spelling) {
  if (spelling.size() <= ShortWord::kMostBytes) {
    const ShortWord word = short_word_at(spelling, {0, static_cast<std::uint32_t>(spelling.size())});
    if (is_ascii(word)) return hash_of(word);
  }
  return XXH3_64bits_withSecret(spelling.data(), spelling.size(), kSecret.data(), kSecret.size());
}

TermTable::TermTable() : slots_(kFirstSlots) {}

std::uint32_t TermTable::intern(std::string_view text, std::uint64_t hash) { return intern(text, head_of(text), hash); }

std::uint32_t TermTable::intern_elsewhere(const ShortWord& word, std::uint64_t hash) {
  char spelling[ShortWord::kMostBytes];
  store(word, spelling);
  return intern({spelling, word.bytes}, word.low, hash);
}

std::size_t TermTable::slot_of(std::string_view text, std::uint64_t head, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.head != head || slot.bytes != text.size()) continue;
    if (text.size() <= sizeof head) return at;
    const std::string_view known = spelling(slot.number - 1);
    if (text.size() <= ShortWord::kMostBytes ? tail_of(known) == tail_of(text) : known == text) return at;
  }
  return at;
}

std::optional<std::uint32_t> TermTable::find(std::string_view text) const {
  const std::uint32_t number = slots_[slot_of(text, head_of(text), hash_of_spelling(text))].number;
  return number == 0 ? std::nullopt : std::optional(number - 1);
}

std::uint32_t TermTable::intern(std::string_view text, std::uint64_t head, std::uint64_t hash) {
  const std::size_t at = slot_of(text, head, hash);
  if (slots_[at].number != 0) return slots_[at].number - 1;
  if (size() >= kMaxTerms) throw Error("more than 4 billion distinct words in one run; split the input");
  spellings_.insert(spellings_.end(), text.begin(), text.end());
  ends_.push_back(spellings_.size());
  hashes_.push_back(hash);
  slots_[at] = {head, static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(size())};
  if (2 * size() > slots_.size()) grow();
  return static_cast<std::uint32_t>(size() - 1);
}

void TermTable::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t at = static_cast<std::size_t>(hashes_[slot.number - 1]) & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace crib
