#include "bench/synthetic.hpp"

#include <cmath>

#include "core/sketch/hash.hpp"

namespace crib::bench {
namespace {

class Writer {
 public:
  explicit Writer(const SyntheticOptions& options) : options_(options), state_(options.seed) {}

  double share() { return static_cast<double>(split_mix(state_) >> 11) * 0x1p-53; }
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(share() * static_cast<double>(count)); }

  // Rank r with a chance of about 1 / r.
  std::string word() { return spell(static_cast<std::uint32_t>(std::pow(options_.vocabulary, share()))); }

  std::vector<std::string> sentence() {
    std::vector<std::string> words;
    for (std::size_t left = 8 + below(30); left > 0; --left) words.push_back(word());
    words.front().front() = static_cast<char>(words.front().front() - 'a' + 'A');
    words.back() += '.';
    return words;
  }

 private:
  static std::string spell(std::uint32_t rank) {
    static constexpr char kSyllables[] = "tonaresilamukedoviterobanishe";
    std::string word;
    for (std::uint64_t h = mix(rank); word.size() < 2 + rank % 7 || rank >> (2 * word.size()) != 0; h /= 14)
      word.append(kSyllables + 2 * (h % 14), 2);
    return word;
  }

  SyntheticOptions options_;
  std::uint64_t state_;
};

using Sentences = std::vector<std::vector<std::string>>;

std::string join(const Sentences& sentences) {
  std::string text;
  std::size_t number = 0;
  for (const auto& sentence : sentences) {
    for (const std::string& word : sentence) text += word + ' ';
    if (++number % 2 == 0) text += "\n\n";
  }
  return text;
}

}  // namespace

Corpus synthetic_corpus(std::size_t documents, const SyntheticOptions& options) {
  Writer writer(options);
  Sentences stock;
  for (int i = 0; i < 8; ++i) stock.push_back(writer.sentence());
  std::vector<Sentences> written;
  Corpus corpus;
  for (std::size_t d = 0; d < documents; ++d) {
    Sentences sentences;
    std::size_t words = 0;
    const auto length = static_cast<std::size_t>(options.words * (0.4 + 1.2 * writer.share()));
    while (words < length) {
      sentences.push_back(writer.sentence());
      words += sentences.back().size();
    }
    const double kind = writer.share();
    const std::size_t other = writer.below(d);
    if (d > 0 && kind < options.copies) {
      sentences = written[other];
      for (auto& sentence : sentences)
        for (std::string& word : sentence)
          if (writer.share() < 0.02) word = writer.word();
    } else if (d > 0 && kind < options.copies + options.reuses) {
      const auto third = static_cast<std::ptrdiff_t>((written[other].size() + 2) / 3);
      sentences.insert(sentences.begin() + static_cast<std::ptrdiff_t>(sentences.size() / 2), written[other].begin(),
                       written[other].begin() + third);
    }
    if (writer.share() < options.stock_phrases) sentences.push_back(stock[writer.below(stock.size())]);
    Document document;
    document.key = std::to_string(d);
    document.text = join(sentences);
    corpus.documents.push_back(std::move(document));
    written.push_back(std::move(sentences));
  }
  return corpus;
}

std::uint64_t text_bytes(const Corpus& corpus) {
  std::uint64_t bytes = 0;
  for (const Document& document : corpus.documents) bytes += document.text.size();
  return bytes;
}

}  // namespace crib::bench
