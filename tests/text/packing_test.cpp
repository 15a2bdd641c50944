#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "core/text/tokenized.hpp"

namespace crib {
namespace {

TEST(PackedNumbers, AreReadAsTheyWereAdded) {
  std::vector<std::uint32_t> numbers{0, 1, std::numeric_limits<std::uint32_t>::max()};
  for (unsigned bits = 7; bits < 32; bits += 7)
    for (const int step : {-1, 0, 1}) numbers.push_back((std::uint32_t{1} << bits) + static_cast<std::uint32_t>(step));
  NumberPacker packer;
  for (const std::uint32_t number : numbers) packer.add(number);
  const PackedNumbers first = packer.take();
  packer.add(7);
  const PackedNumbers second = packer.take();
  NumberReader reader = first.read(), other = first.read();
  for (const std::uint32_t number : numbers) {
    EXPECT_EQ(reader.next(), number);
    EXPECT_EQ(other.next_of_any_length(), number);
  }
  EXPECT_EQ(second.read().next(), 7U);
}

// Mostly small, now and then as large as a text allows.
class Sizes {
 public:
  explicit Sizes(unsigned seed) : random_(seed) {}
  std::uint32_t operator()() { return below(8) == 0 ? below(100'000) : below(20); }
  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool coin() { return random_() % 2 == 0; }

 private:
  std::mt19937 random_;
};

TokenizedDocument any_document(Sizes& size) {
  TokenizedDocument document;
  std::uint32_t end = 100'000;  // so that margins stay inside the text
  for (std::uint32_t i = 0, tokens = size.below(60); i < tokens; ++i) {
    const std::uint32_t begin = end + size();
    end = begin + size();
    document.tokens.push_back({TermId{size()}, {begin, end}});
  }
  const auto around = [&](Span tokens) {
    return Span{document.tokens[tokens.begin].bytes.begin - size(), document.tokens[tokens.end - 1].bytes.end + size()};
  };
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  std::uint32_t paragraph = 0;
  for (std::uint32_t begin = 0; begin < count;) {
    const Span tokens{begin, begin + 1 + size.below(count - begin)};
    document.sentences.push_back({tokens, around(tokens), paragraph += size(), size.coin(), size.coin()});
    begin = tokens.end;
  }
  for (std::uint32_t begin = 0; begin < count; begin += size.below(30)) {
    const Span tokens{begin, begin + 1 + size.below(count - begin)};
    document.quotations.push_back({around(tokens), tokens, size.coin()});
    if (size.below(4) == 0) break;
  }
  for (std::uint32_t begin = 0; begin < count; begin = document.aside_tokens.back().end + size.below(5) + 1)
    document.aside_tokens.push_back({begin, begin + size.below(count - begin + 1)});
  return document;
}

TEST(TokenizedDocuments, GiveBackWhatWasSet) {
  Sizes size(1);
  TokenizedDocuments documents;
  documents.resize(300);
  NumberPacker packer;
  std::vector<TokenizedDocument> expected;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    expected.push_back(any_document(size));
    documents.set(d, expected.back(), packer);
  }
  std::size_t d = 0;
  for (const TokenizedDocument& document : documents) {
    const TokenExtent extent = documents.extent(d);
    EXPECT_EQ(extent.tokens, expected[d].tokens.size());
    EXPECT_EQ(extent.aside_tokens, expected[d].aside_tokens);
    EXPECT_EQ(document, expected[d++]);
  }
  EXPECT_EQ(d, expected.size());
}

TEST(TokenizedDocuments, KeepTheExtentAlone) {
  Sizes size(2);
  TokenizedDocuments documents;
  documents.resize(50);
  NumberPacker packer;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const TokenizedDocument document = any_document(size);
    documents.set(d, document, packer);
    documents.keep_extent(d);
    EXPECT_EQ(documents.extent(d).tokens, document.tokens.size());
    EXPECT_EQ(documents.extent(d).aside_tokens, document.aside_tokens);
  }
}

TEST(TokenizedDocuments, KeepPlacesOfEveryLengthAndGap) {
  TokenizedDocument document;
  for (std::uint32_t gap = 0, at = 0; gap < 4; ++gap)
    for (std::uint32_t size = 0; size < 40; ++size) {
      document.tokens.push_back({TermId{size}, {at + gap, at + gap + size}});
      at += gap + size;
    }
  document.sentences.push_back({{0, static_cast<std::uint32_t>(document.tokens.size())}, {0, document.tokens.back().bytes.end}, 0});
  TokenizedDocuments documents;
  documents.resize(2);
  NumberPacker packer;
  documents.set(0, document, packer);
  document.tokens.pop_back(), --document.sentences[0].tokens.end;  // odd, then
  document.sentences[0].bytes.end = document.tokens.back().bytes.end;
  const TokenizedDocument even = documents[0];
  documents.set(1, document, packer);
  EXPECT_EQ(documents[1], document);
  EXPECT_EQ(even.tokens.size(), document.tokens.size() + 1);
  for (std::size_t i = 0; i < document.tokens.size(); ++i) EXPECT_EQ(even.tokens[i], document.tokens[i]);
}

TEST(TokenizedDocuments, AreWithoutTokensUntilTheyAreSet) {
  TokenizedDocuments documents;
  documents.resize(1);
  EXPECT_EQ(documents[0], TokenizedDocument());
  EXPECT_EQ(documents.extent(0).tokens, 0U);
}

}  // namespace
}  // namespace crib
