#include "core/sketch/shingle.hpp"

#include <cassert>

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
  for (std::size_t i = k - 1; i < tokens.size(); ++i) {
    window = std::rotl(window, kTurn) ^ tokens[i];
    hashes.push_back(mix(window));
    window ^= std::rotl(tokens[i + 1 - k], leave);
  }
}

}  // namespace

std::vector<std::uint64_t> shingle(std::span<const std::uint64_t> token_hashes, std::uint32_t k) {
  assert(k >= 1 && k <= 64);
  std::vector<std::uint64_t> hashes;
  append_shingles(token_hashes, k, hashes);
  return hashes;
}

ShingledDocument shingle(const TokenizedDocument& document, const Vocabulary& vocabulary,
                         const ShingleOptions& options) {
  assert(options.tokens >= 1 && options.tokens <= 64);
  const std::vector<Span> runs = prose_runs(document);
  std::vector<std::uint64_t> tokens;
  std::vector<std::uint32_t> ends;
  for (const Span run : runs) {
    for (auto t = run.begin; t < run.end; ++t) tokens.push_back(vocabulary.hash(document.tokens[t].term));
    ends.push_back(static_cast<std::uint32_t>(tokens.size()));
  }
  ShingledDocument shingled;
  shingled.hashes.reserve(tokens.size());
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    append_shingles(std::span(tokens).subspan(begin, end - begin), options.tokens, shingled.hashes);
    begin = end;
  }
  if (shingled.hashes.empty() && !tokens.empty()) {
    std::uint64_t all = tokens.size();
    for (const std::uint64_t token : tokens) all = mix(std::rotl(all, kTurn) ^ token);
    shingled.hashes.push_back(all);
  }
  return shingled;
}

}  // namespace crib
