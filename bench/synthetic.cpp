#include "bench/synthetic.hpp"

#include <algorithm>
#include <cmath>

#include "core/sketch/hash.hpp"

namespace crib::bench {
namespace {

using Sentence = std::vector<std::string>;

class Writer {
 public:
  explicit Writer(const SyntheticOptions& options) : options_(options), state_(options.seed) {}

  double share() { return static_cast<double>(split_mix(state_) >> 11) * 0x1p-53; }
  double between(double low, double high) { return low + (high - low) * share(); }
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(share() * static_cast<double>(count)); }

  // Rank r with a chance of about 1 / r.
  std::string word() { return spell(static_cast<std::uint32_t>(std::pow(options_.vocabulary, share()))); }

  Sentence sentence() {
    Sentence words;
    for (std::size_t left = 8 + below(30); left > 0; --left) words.push_back(word());
    words.front().front() = static_cast<char>(words.front().front() - 'a' + 'A');
    words.back() += '.';
    return words;
  }

  std::vector<Sentence> sentences(std::size_t words) {
    std::vector<Sentence> all;
    for (std::size_t written = 0; written < words; written += all.back().size()) all.push_back(sentence());
    return all;
  }

  void replace_words(Sentence& sentence, double edits) {
    for (std::string& old : sentence)
      if (share() < edits) old = word();
  }

  void edit(Sentence& sentence, double edits) {
    Sentence edited;
    for (const std::string& old : sentence) {
      const double kind = share() / edits;
      if (kind >= 1) {
        edited.push_back(old);
      } else if (kind < 1.0 / 3) {
        edited.push_back(word());
      } else if (kind < 2.0 / 3) {
        edited.insert(edited.end(), {old, word()});
      }
    }
    if (!edited.empty()) sentence = std::move(edited);
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

// A document as its sentences, and which of them came from where.
struct Draft {
  std::vector<Sentence> sentences;
  std::size_t begin{}, end{};                // sentences taken from
  std::size_t from{}, from_begin{}, from_end{};  // these of another document
};

std::size_t count_words(const std::vector<Sentence>& sentences) {
  std::size_t words = 0;
  for (const Sentence& sentence : sentences) words += sentence.size();
  return words;
}

Draft copy_of(const Draft& original, std::size_t from, Writer& writer, const SyntheticOptions& options) {
  const std::size_t all = original.sentences.size();
  Draft draft{original.sentences, 0, all, from, 0, all};
  for (Sentence& sentence : draft.sentences) writer.replace_words(sentence, options.copy_edits);
  return draft;
}

Draft reuse_of(const Draft& original, std::size_t from, Writer& writer, const SyntheticOptions& options) {
  Draft draft;
  draft.sentences = writer.sentences(options.words);
  const double share = writer.between(options.least_reused, options.most_reused);
  const auto wanted =
      static_cast<std::size_t>(share / (1 - share) * static_cast<double>(count_words(draft.sentences)));
  std::vector<Sentence> lifted;
  draft.from = from;
  draft.from_begin = draft.from_end = writer.below(original.sentences.size() / 3 + 1);
  for (std::size_t words = 0; words < wanted && draft.from_end < original.sentences.size(); ++draft.from_end) {
    lifted.push_back(original.sentences[draft.from_end]);
    words += lifted.back().size();
    writer.edit(lifted.back(), options.reuse_edits);
  }
  draft.begin = writer.below(draft.sentences.size() + 1);
  draft.end = draft.begin + lifted.size();
  draft.sentences.insert(draft.sentences.begin() + static_cast<std::ptrdiff_t>(draft.begin), lifted.begin(), lifted.end());
  return draft;
}

// Two sentences a paragraph. `begins` gets the place of every sentence, and the end of the text.
std::string join(const std::vector<Sentence>& sentences, std::vector<std::uint32_t>& begins) {
  std::string text;
  begins.clear();
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    begins.push_back(static_cast<std::uint32_t>(text.size()));
    for (const std::string& word : sentences[s]) text += word + ' ';
    if (s % 2 == 1) text += "\n\n";
  }
  begins.push_back(static_cast<std::uint32_t>(text.size()));
  return text;
}

}  // namespace

SyntheticCorpus synthesize(std::size_t documents, const SyntheticOptions& options) {
  Writer writer(options);
  std::vector<Sentence> stock;
  for (int i = 0; i < 8; ++i) stock.push_back(writer.sentence());
  std::vector<Draft> drafts;
  std::vector<std::vector<std::uint32_t>> begins(documents);
  SyntheticCorpus result;
  for (std::size_t d = 0; d < documents; ++d) {
    const double kind = writer.share();
    const std::size_t other = writer.below(d);
    Draft draft;
    if (d > 0 && kind < options.copies) {
      draft = copy_of(drafts[other], other, writer, options);
    } else if (d > 0 && kind < options.copies + options.reuses) {
      draft = reuse_of(drafts[other], other, writer, options);
    } else {
      draft.sentences = writer.sentences(static_cast<std::size_t>(options.words * writer.between(0.4, 1.6)));
    }
    if (writer.share() < options.stock_phrases) draft.sentences.push_back(stock[writer.below(stock.size())]);

    Document document;
    document.key = std::to_string(d);
    document.text = join(draft.sentences, begins[d]);
    if (draft.begin < draft.end) {
      const auto first = draft.sentences.begin();
      const std::vector<Sentence> taken(first + static_cast<std::ptrdiff_t>(draft.begin), first + static_cast<std::ptrdiff_t>(draft.end));
      result.planted.push_back({DocId(d), DocId(draft.from),
                                {begins[d][draft.begin], begins[d][draft.end]},
                                {begins[draft.from][draft.from_begin], begins[draft.from][draft.from_end]},
                                static_cast<double>(count_words(taken)) / static_cast<double>(count_words(draft.sentences))});
    }
    result.corpus.documents.push_back(std::move(document));
    drafts.push_back(std::move(draft));
  }
  return result;
}

std::uint64_t text_bytes(const Corpus& corpus) {
  std::uint64_t bytes = 0;
  for (const Document& document : corpus.documents) bytes += document.text.size();
  return bytes;
}

}  // namespace crib::bench
