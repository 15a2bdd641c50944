#include "core/sketch/shingle.hpp"

#include <cassert>

#include "core/base/parallel.hpp"
#include "core/sketch/hash.hpp"
#include "core/text/prose.hpp"

namespace crib {
namespace {

constexpr int kTurn = 13;  // odd, so that 64 positions have 64 different rotations

void append_shingles(std::span<const std::uint64_t> tokens, std::uint32_t k, std::vector<std::uint64_t>& hashes) {
  if (tokens.size() < k) return;
  std::uint64_t window = 0;
  for (std::uint32_t i = 0; i + 1 < k; ++i) window = std::rotl(window, kTurn) ^ tokens[i];
  const int leave = static_cast<int>(kTurn * (k - 1) % 64);
  const std::size_t before = hashes.size(), shingles = tokens.size() - (k - 1);
  hashes.resize(before + shingles);
  std::uint64_t* const out = hashes.data() + before;
  for (std::size_t i = 0; i < shingles; ++i) {
    window = std::rotl(window, kTurn) ^ tokens[i + k - 1];
    out[i] = mix(window);
    window ^= std::rotl(tokens[i], leave);
  }
}

}  // namespace

std::vector<std::uint64_t> shingle(std::span<const std::uint64_t> token_hashes, std::uint32_t k) {
  assert(k >= 1 && k <= 64);
  std::vector<std::uint64_t> hashes;
  append_shingles(token_hashes, k, hashes);
  return hashes;
}

void shingle(const ProseHashes& prose, const ShingleOptions& options, ShingledDocument& shingled) {
  assert(options.tokens >= 1 && options.tokens <= 64);
  shingled.hashes.clear();
  shingled.hashes.reserve(prose.words.size());
  std::uint32_t begin = 0;
  for (const std::uint32_t end : prose.run_ends) {
    append_shingles(std::span(prose.words).subspan(begin, end - begin), options.tokens, shingled.hashes);
    begin = end;
  }
  if (shingled.hashes.empty() && !prose.words.empty()) {
    std::uint64_t all = prose.words.size();
    for (const std::uint64_t word : prose.words) all = mix(std::rotl(all, kTurn) ^ word);
    shingled.hashes.push_back(all);
  }
}

ShingledDocument shingle(const TokenizedDocument& document, const Vocabulary& vocabulary,
                         const ShingleOptions& options) {
  ProseHashes prose;
  prose.words.reserve(document.tokens.size());
  for (const Span run : prose_runs(document)) {
    for (auto t = run.begin; t < run.end; ++t) prose.words.push_back(vocabulary.hash(document.tokens[t].term));
    prose.run_ends.push_back(static_cast<std::uint32_t>(prose.words.size()));
  }
  ShingledDocument shingled;
  shingle(prose, options, shingled);
  return shingled;
}

std::vector<ShingledDocument> shingle(const TokenizedCorpus& corpus, const ShingleOptions& options, unsigned threads) {
  std::vector<ShingledDocument> shingled(corpus.documents.size());
  parallel_for(
      shingled.size(), threads, [&](std::size_t d) { shingled[d] = shingle(corpus.documents[d], corpus.vocabulary, options); }, 64);
  return shingled;
}

}  // namespace crib
