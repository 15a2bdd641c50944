#include "core/text/tokenized.hpp"

#include <algorithm>
#include <cassert>

namespace crib {
namespace {

// Where a token stands, in half a byte: its length, where one byte is between it and the last one, as nearly always.
constexpr std::uint32_t kCodeBits = 4, kLongest = (1U << kCodeBits) - 1, kInFull = 0;  // gap and length follow

std::uint32_t place_code(std::uint32_t end_before, Span bytes) {
  return bytes.begin == end_before + 1 && length(bytes) <= kLongest ? length(bytes) : kInFull;
}

// A byte with the places of two tokens, then both.
void pack_tokens(const std::vector<Token>& tokens, NumberPacker& packer) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& [term, bytes] = tokens[i];
    assert(bytes.begin >= end && bytes.end >= bytes.begin);
    const std::uint32_t code = place_code(end, bytes);
    if (i % 2 == 0) {
      const std::uint32_t next = i + 1 < tokens.size() ? place_code(bytes.end, tokens[i + 1].bytes) : kInFull;
      packer.add_byte(static_cast<std::uint8_t>(code | next << kCodeBits));
    }
    if (code == kInFull) {
      packer.add(bytes.begin - end);
      packer.add(length(bytes));
    }
    packer.add(static_cast<std::uint32_t>(term));
    end = bytes.end;
  }
}

void unpack_tokens(NumberReader& reader, std::vector<Token>& tokens) {
  std::uint32_t end = 0, codes = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    codes = i % 2 == 0 ? reader.byte() : codes >> kCodeBits;
    const std::uint32_t code = codes & kLongest;
    const std::uint32_t begin = end + (code == kInFull ? reader.next() : 1);
    end = begin + (code == kInFull ? reader.next() : code);
    tokens[i] = {TermId{reader.next_of_any_length()}, {begin, end}};
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

// A sentence mostly begins with its first word and ends a mark or two behind its last: then this and what else is said of
// it take a byte.
constexpr std::uint32_t kMarginBits = 3, kWidest = (1U << kMarginBits) - 1;

std::uint32_t margin_code(Span words, Span bytes) {
  const std::uint32_t after = bytes.end - words.end;
  return bytes.begin == words.begin && after < kWidest ? after + 1 : kInFull;
}

void pack_sentences(const TokenizedDocument& document, NumberPacker& packer) {
  [[maybe_unused]] std::uint32_t end = 0;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : document.sentences) {
    assert(sentence.tokens.begin == end && sentence.paragraph >= paragraph);
    packer.add(length(sentence.tokens));
    const std::uint32_t traits = (sentence.paragraph - paragraph) << 2 | static_cast<std::uint32_t>(sentence.is_title) << 1 |
                                 static_cast<std::uint32_t>(sentence.is_heading);
    const std::uint32_t code = margin_code(bytes_of(document, sentence.tokens), sentence.bytes);
    packer.add(traits << kMarginBits | code);
    if (code == kInFull) pack_margins(document.tokens, sentence.tokens, sentence.bytes, packer);
    end = sentence.tokens.end;
    paragraph = sentence.paragraph;
  }
}

void unpack_sentences(NumberReader& reader, TokenizedDocument& document) {
  std::uint32_t end = 0, paragraph = 0;
  for (Sentence& sentence : document.sentences) {
    sentence.tokens = {end, end + reader.next()};
    const std::uint32_t number = reader.next(), traits = number >> kMarginBits, code = number & kWidest;
    sentence.paragraph = paragraph + (traits >> 2);
    sentence.is_title = (traits & 2) != 0;
    sentence.is_heading = (traits & 1) != 0;
    const Span words = bytes_of(document, sentence.tokens);
    sentence.bytes = code == kInFull ? unpack_margins(reader, document.tokens, sentence.tokens) : Span{words.begin, words.end + code - 1};
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

// What extent() tells, with how much follows it.
void pack_head(const TokenExtent& extent, std::size_t sentences, std::size_t quotations, NumberPacker& packer) {
  for (const std::size_t size : {std::size_t{extent.tokens}, extent.aside_tokens.size(), sentences, quotations})
    packer.add(static_cast<std::uint32_t>(size));
  std::uint32_t begin = 0;
  for (const Span aside : extent.aside_tokens) {
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
  pack_head(extent_of(tokenized), tokenized.sentences.size(), tokenized.quotations.size(), packer);
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
  assert(result.tokens.empty() || !result.sentences.empty());  // else only its extent was kept
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

void TokenizedDocuments::keep_extent(std::size_t document) {
  NumberPacker packer;
  pack_head(extent(document), 0, 0, packer);
  packed_[document] = packer.take();
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
