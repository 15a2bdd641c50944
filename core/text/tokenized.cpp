#include "core/text/tokenized.hpp"

#include <algorithm>
#include <cassert>

namespace crib {
namespace {

// A token begins where the last one ended, after a gap of mostly one byte. Gap and length share a byte where they are
// small, as nearly all are.
constexpr std::uint32_t kLengthBits = 4, kLongest = (1U << kLengthBits) - 1;

void pack_tokens(const std::vector<Token>& tokens, NumberPacker& packer) {
  std::uint32_t end = 0;
  for (const auto& [term, bytes] : tokens) {
    assert(bytes.begin >= end && bytes.end >= bytes.begin);
    const std::uint32_t size = length(bytes), gap = bytes.begin - end;
    packer.add(gap << kLengthBits | std::min(size, kLongest));
    if (size >= kLongest) packer.add(size - kLongest);
    packer.add(static_cast<std::uint32_t>(term));
    end = bytes.end;
  }
}

void unpack_tokens(NumberReader& reader, std::vector<Token>& tokens) {
  std::uint32_t end = 0;
  for (Token& token : tokens) {
    const std::uint32_t place = reader.next();
    std::uint32_t size = place & kLongest;
    if (size == kLongest) size += reader.next();
    const std::uint32_t begin = end + (place >> kLengthBits);
    end = begin + size;
    token = {TermId{reader.next()}, {begin, end}};
  }
}

// What is said of a stretch of tokens whose bytes reach a little further than theirs.
void pack_margins(const std::vector<Token>& tokens, Span at, Span bytes, NumberPacker& packer) {
  const std::uint32_t first = tokens[at.begin].bytes.begin, last = tokens[at.end - 1].bytes.end;
  assert(!is_empty(at) && bytes.begin <= first && bytes.end >= last);
  packer.add(first - bytes.begin);
  packer.add(bytes.end - last);
}

Span unpack_margins(NumberReader& reader, const std::vector<Token>& tokens, Span at) {
  const std::uint32_t begin = tokens[at.begin].bytes.begin - reader.next();
  return {begin, tokens[at.end - 1].bytes.end + reader.next()};
}

void pack_sentences(const TokenizedDocument& document, NumberPacker& packer) {
  [[maybe_unused]] std::uint32_t end = 0;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : document.sentences) {
    assert(sentence.tokens.begin == end && sentence.paragraph >= paragraph);
    packer.add(length(sentence.tokens));
    packer.add((sentence.paragraph - paragraph) << 2 | static_cast<std::uint32_t>(sentence.is_title) << 1 |
               static_cast<std::uint32_t>(sentence.is_heading));
    pack_margins(document.tokens, sentence.tokens, sentence.bytes, packer);
    end = sentence.tokens.end;
    paragraph = sentence.paragraph;
  }
}

void unpack_sentences(NumberReader& reader, TokenizedDocument& document) {
  std::uint32_t end = 0, paragraph = 0;
  for (Sentence& sentence : document.sentences) {
    sentence.tokens = {end, end + reader.next()};
    const std::uint32_t traits = reader.next();
    sentence.paragraph = paragraph + (traits >> 2);
    sentence.is_title = (traits & 2) != 0;
    sentence.is_heading = (traits & 1) != 0;
    sentence.bytes = unpack_margins(reader, document.tokens, sentence.tokens);
    end = sentence.tokens.end;
    paragraph = sentence.paragraph;
  }
}

void pack_quotations(const TokenizedDocument& document, NumberPacker& packer) {
  std::uint32_t begin = 0;
  for (const Quotation& quotation : document.quotations) {
    assert(quotation.tokens.begin >= begin);
    packer.add((quotation.tokens.begin - begin) << 1 | static_cast<std::uint32_t>(quotation.continues));
    packer.add(length(quotation.tokens));
    pack_margins(document.tokens, quotation.tokens, quotation.bytes, packer);
    begin = quotation.tokens.begin;
  }
}

void unpack_quotations(NumberReader& reader, TokenizedDocument& document) {
  std::uint32_t begin = 0;
  for (Quotation& quotation : document.quotations) {
    const std::uint32_t place = reader.next();
    begin += place >> 1;
    quotation.continues = (place & 1) != 0;
    quotation.tokens = {begin, begin + reader.next()};
    quotation.bytes = unpack_margins(reader, document.tokens, quotation.tokens);
  }
}

void pack_asides(const TokenizedDocument& document, NumberPacker& packer) {
  std::uint32_t begin = 0;
  for (const Span aside : document.aside_tokens) {
    packer.add(aside.begin - begin);
    packer.add(length(aside));
    begin = aside.begin;
  }
}

void unpack_asides(NumberReader& reader, std::vector<Span>& asides) {
  std::uint32_t begin = 0;
  for (Span& aside : asides) {
    begin += reader.next();
    aside = {begin, begin + reader.next()};
  }
}

}  // namespace

void TokenizedDocuments::set(std::size_t document, const TokenizedDocument& tokenized, NumberPacker& packer) {
  for (const std::size_t size : {tokenized.tokens.size(), tokenized.aside_tokens.size(), tokenized.sentences.size(), tokenized.quotations.size()})
    packer.add(static_cast<std::uint32_t>(size));
  pack_asides(tokenized, packer);
  pack_tokens(tokenized.tokens, packer);
  pack_sentences(tokenized, packer);
  pack_quotations(tokenized, packer);
  packed_[document] = packer.take();
}

TokenizedDocument TokenizedDocuments::operator[](std::size_t document) const {
  TokenizedDocument result;
  const PackedNumbers& packed = packed_[document];
  if (!packed.has_numbers()) return result;
  NumberReader reader = packed.read();
  result.tokens.resize(reader.next());
  result.aside_tokens.resize(reader.next());
  result.sentences.resize(reader.next());
  result.quotations.resize(reader.next());
  unpack_asides(reader, result.aside_tokens);
  unpack_tokens(reader, result.tokens);
  unpack_sentences(reader, result);
  unpack_quotations(reader, result);
  return result;
}

TokenExtent TokenizedDocuments::extent(std::size_t document) const {
  TokenExtent result;
  const PackedNumbers& packed = packed_[document];
  if (!packed.has_numbers()) return result;
  NumberReader reader = packed.read();
  result.tokens = reader.next();
  result.aside_tokens.resize(reader.next());
  reader.next(), reader.next();  // sentences, quotations
  unpack_asides(reader, result.aside_tokens);
  return result;
}

TokenExtent extent_of(const TokenizedDocument& document) {
  return {static_cast<std::uint32_t>(document.tokens.size()), document.aside_tokens};
}

Span tokens_within(const TokenizedDocument& document, Span bytes) {
  const std::vector<Token>& tokens = document.tokens;
  const auto begin = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.bytes.begin < bytes.begin; });
  const auto end =
      std::partition_point(begin, tokens.end(), [&](const Token& token) { return token.bytes.end <= bytes.end; });
  return {static_cast<std::uint32_t>(begin - tokens.begin()), static_cast<std::uint32_t>(end - tokens.begin())};
}

Span bytes_of(const TokenizedDocument& document, Span tokens) {
  if (is_empty(tokens)) return {};
  return {document.tokens[tokens.begin].bytes.begin, document.tokens[tokens.end - 1].bytes.end};
}

}  // namespace crib
