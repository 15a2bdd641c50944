#include "core/sketch/sign_texts.hpp"

#include <algorithm>
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
  auto aside = document.asides.begin();
  for (const Word& word : bench.words) {
    const auto hash = hash_of_word(document.text, word, bench.folded);
    if (!hash) continue;
    bool is_aside = false;
    for (; aside != document.asides.end() && aside->bytes.begin <= word.bytes.begin; ++aside) {
      end_run();
      is_aside = word.bytes.end <= aside->bytes.end;
      if (is_aside) break;
    }
    if (!is_aside) *hashes++ = *hash;
  }
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
  Signatures signatures = empty_signatures(documents.size(), form);
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
