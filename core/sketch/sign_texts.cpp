#include "core/sketch/sign_texts.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "core/base/parallel.hpp"
#include "core/sketch/shingle.hpp"
#include "core/text/word_hash.hpp"

namespace crib {
namespace {

// What one thread works with.
struct Bench {
  WordFinder finder{true};
  std::vector<Word> words;
  std::string folded;
  ProseHashes prose;
  ShingledDocument shingled;
};

// Writes the words' hashes from `to` on, and returns where they end. What folding leaves nothing of has none.
std::uint64_t* hash_words(std::string_view text, std::span<const Word> words, std::string& folded, std::uint64_t* to) {
  for (const Word& word : words) {
    if (is_short_ascii(word)) {
      *to++ = hash_of(short_word_at(text, word.bytes));
    } else if (const auto hash = hash_of_word(text, word, folded)) {
      *to++ = *hash;
    }
  }
  return to;
}

// Words inside an aside are no prose, and a run ends where one begins: as in prose_runs.
void hash_prose(const Document& document, Bench& bench) {
  bench.finder.find(document.text, bench.words);
  ProseHashes& prose = bench.prose;
  prose.words.resize(bench.words.size());
  prose.run_ends.clear();
  std::uint64_t* hashes = prose.words.data();
  const auto end_run = [&] {
    const auto end = static_cast<std::uint32_t>(hashes - prose.words.data());
    if (end > (prose.run_ends.empty() ? 0 : prose.run_ends.back())) prose.run_ends.push_back(end);
  };
  std::span<const Word> words = bench.words;
  const auto take_until = [&](const auto& is_beyond) {
    const auto stretch = words.first(static_cast<std::size_t>(std::ranges::find_if(words, is_beyond) - words.begin()));
    words = words.subspan(stretch.size());
    return stretch;
  };
  for (const Aside& aside : document.asides) {
    const auto before = take_until([&](const Word& word) { return word.bytes.begin >= aside.bytes.begin; });
    hashes = hash_words(document.text, before, bench.folded, hashes);
    end_run();
    take_until([&](const Word& word) { return word.bytes.end > aside.bytes.end; });
  }
  hashes = hash_words(document.text, words, bench.folded, hashes);
  end_run();
  prose.words.resize(static_cast<std::size_t>(hashes - prose.words.data()));
}

// Asks the memory for the text that comes next: texts lie apart, and each would begin with a wait.
void prefetch(std::string_view text) {
  constexpr std::size_t kLine = 64, kLines = 4;  // from there on the processor sees where the reading goes
  for (std::size_t at = 0; at < std::min(text.size(), kLine * kLines); at += kLine) __builtin_prefetch(text.data() + at);
}

}  // namespace

Signatures sign_texts(const std::vector<Document>& documents, const SignatureForm& form, unsigned threads) {
  const Signer signer(form);
  Signatures signatures = unwritten_signatures(documents.size(), form);
  parallel_for_with(
      [] { return Bench(); }, documents.size(), threads,
      [&](Bench& bench, std::size_t d) {
        if (d + 1 < documents.size()) prefetch(documents[d + 1].text);
        hash_prose(documents[d], bench);
        shingle(bench.prose, {form.shingle_tokens}, bench.shingled);
        signer.sign(bench.shingled.hashes, &signatures.minima[d * form.slots]);
      },
      64);
  return signatures;
}

}  // namespace crib
