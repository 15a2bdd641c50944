// crib's side of the comparison with peers: does one task at a time on request, so that two programs can take turns.
//
//   crib_peer_tasks TEXTS FOLDER        TEXTS: documents, each ended by a NUL byte
//
// Reads lines from standard input and answers each with one line:
//   run TASK      seconds of processor time on one thread; what a task needs is prepared before the clock starts
//   write TASK    the task's output goes to FOLDER/TASK.bin (native 32-bit or 64-bit numbers); answers "done"
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bench/pair_alignment.hpp"
#include "core/base/error.hpp"
#include "core/options.hpp"
#include "core/sketch/jaccard.hpp"
#include "core/sketch/jaccard_join.hpp"
#include "core/sketch/lsh.hpp"
#include "core/sketch/sign_texts.hpp"
#include "core/sketch/sketch.hpp"
#include "core/vector/cosine.hpp"
#include "core/vector/weigh_texts.hpp"

namespace crib::bench {
namespace {

constexpr double kNear = 0.8;  // least Jaccard index and cosine of the pairs looked for

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

Corpus read_texts(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path + ": can't be read");
  Corpus corpus;
  for (std::string text; std::getline(file, text, '\0');) {
    Document document;
    document.key = std::to_string(corpus.documents.size());
    document.text = std::move(text);
    corpus.documents.push_back(std::move(document));
  }
  return corpus;
}

template <typename T, typename Allocator>
void put(std::ostream& out, const std::vector<T, Allocator>& values) {
  out.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(T)));
}

template <typename T>
void put(std::ostream& out, T value) {
  out.write(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename Pairs>
void put_pairs(std::ostream& out, const Pairs& pairs) {
  for (const auto& pair : pairs) {
    put(out, static_cast<std::uint32_t>(pair.left));
    put(out, static_cast<std::uint32_t>(pair.right));
  }
}

// Value of the first call, kept.
template <typename T>
class Lazy {
 public:
  explicit Lazy(std::function<T()> make) : make_(std::move(make)) {}
  const T& operator()() {
    if (!value_) value_ = make_();
    return *value_;
  }

 private:
  std::function<T()> make_;
  std::optional<T> value_;
};

// Bands, then the exact index of what they propose.
std::vector<DocPair> find_near(const std::vector<ShingledDocument>& shingles, const Signatures& signatures,
                               const std::vector<DocId>& all, const LshOptions& options) {
  std::vector<ShingleSet> sets(shingles.size());
  const auto set_of = [&](DocId d) -> const ShingleSet& {
    ShingleSet& set = sets[index(d)];
    if (set.empty()) set = shingle_set(shingles[index(d)]);
    return set;
  };
  std::vector<DocPair> near;
  for (const DocPair& pair : find_near_pairs(signatures, all, options, 1).pairs)
    if (overlap_at_least(set_of(pair.left), set_of(pair.right), kNear)) near.push_back(pair);
  return near;
}

struct Task {
  std::function<void()> prepare, run;
  std::function<void(std::ostream&)> write;
};

class Tasks {
 public:
  explicit Tasks(const std::string& texts) : corpus_(read_texts(texts)) {
    for (std::size_t d = 0; d < corpus_.documents.size(); ++d) all_.push_back(DocId(d));
    add_text_tasks();
    add_pair_tasks();
    add_vector_tasks();
  }

  void answer(const std::string& verb, const std::string& name, const std::string& folder) {
    const auto found = tasks_.find(name);
    if (found == tasks_.end()) throw Error("no task " + name);
    Task& task = found->second;
    if (task.prepare) task.prepare();
    if (verb == "run") {
      const double begin = processor_seconds();
      task.run();
      std::cout << processor_seconds() - begin << std::endl;
    } else {
      task.run();
      if (std::ofstream out(folder + "/" + name + ".bin", std::ios::binary); out) task.write(out);
      std::cout << "done" << std::endl;
    }
  }

 private:
  void add_text_tasks() {
    // A document a line, as folded words; the same of what TF-IDF counts, as stems; the vocabulary, a term a line.
    tasks_["words"] = {{}, [] {}, [this](std::ostream& out) { write_words(out, false); }};
    tasks_["stems"] = {{}, [] {}, [this](std::ostream& out) { write_words(out, true); }};
    tasks_["vocabulary"] = {{}, [] {}, [this](std::ostream& out) {
                              const Vocabulary& vocabulary = tokens_().vocabulary;
                              for (std::size_t t = 0; t < vocabulary.size(); ++t) out << vocabulary.spelling(TermId(t)) << '\n';
                            }};
    tasks_["sign_texts"] = {{}, [this] { signatures_ = sign_texts(corpus_.documents, {}, 1); },
                            [this](std::ostream& out) { put(out, signatures_.minima); }};
    tasks_["tokenize_and_sketch"] = {{}, [this] { sketches_ = sketch(tokenize(corpus_, {.threads = 1}), {.threads = 1}); }, {}};
    tasks_["sign"] = {[this] { shingles_(); }, [this] { signatures_ = sign(shingles_(), {}, 1); },
                      [this](std::ostream& out) {
                        for (const ShingledDocument& document : shingles_()) {
                          put(out, std::uint64_t{document.hashes.size()});
                          put(out, document.hashes);
                        }
                      }};
  }

  void add_pair_tasks() {
    // Bands × rows: those of a scan, datasketch's own choice for 0.8, and more of shorter ones.
    for (const auto& [name, bands, rows] : {std::tuple("near_pairs", 16U, 8U), {"near_pairs_9x13", 9U, 13U}, {"near_pairs_25x5", 25U, 5U}}) {
      LshOptions options;
      options.bands = bands;
      options.rows = rows;
      tasks_[name] = {[this] { signed_(); }, [this, options] { pairs_ = find_near(shingles_(), signed_(), all_, options); },
                      [this](std::ostream& out) { put_pairs(out, pairs_); }};
    }
    tasks_["jaccard_join"] = {[this] { shingles_(); }, [this] { pairs_ = join_by_jaccard(shingles_(), kNear, 1); },
                              [this](std::ostream& out) { put_pairs(out, pairs_); }};
    // Neighbours 0 and 1, 2 and 3, … are aligned; a passage is two spans of bytes.
    for (const auto& [name, preset_name] : {std::pair("align_words", "strict"), {"align", "default"}}) {
      const AlignOptions options = preset(preset_name).align;
      tasks_[name] = {[this] { documents_(), background_(); },
                      [this, options] { aligned_ = align_neighbours(corpus_, documents_(), tokens_().vocabulary, background_(), options); },
                      [this](std::ostream& out) { write_passages(out); }};
    }
    tasks_["smith_waterman"] = {[this] { documents_(); }, [this] { aligned_ = smith_waterman_neighbours(documents_()); },
                                [this](std::ostream& out) { write_passages(out); }};
  }

  void add_vector_tasks() {
    tasks_["tfidf"] = {{}, [this] {
                         const TokenizedCorpus tokens = tokenize(corpus_, {.threads = 1});
                         made_ = weigh(tokens, 1);
                       }, {}};
    tasks_["weigh_texts"] = {{}, [this] { made_ = weigh_texts(corpus_.documents).weights; }, [this](std::ostream& out) { write_matrix(out); }};
    tasks_["weigh"] = {[this] { tokens_(); }, [this] { made_ = weigh(tokens_(), 1); },
                       [this](std::ostream& out) { write_matrix(out); }};
    tasks_["cosine_pairs"] = {[this] { weights_(); }, [this] { cosines_ = all_pairs_cosine(weights_(), kNear, 1); },
                              [this](std::ostream& out) { put_pairs(out, cosines_); }};
  }

  void write_words(std::ostream& out, bool as_stems) {
    const Vocabulary& vocabulary = tokens_().vocabulary;
    for (const TokenizedDocument& document : tokens_().documents) {
      for (const Token& token : document.tokens) {
        if (as_stems && vocabulary.traits(token.term).is_stop_word) continue;
        out << vocabulary.spelling(as_stems ? vocabulary.stem(token.term) : token.term) << ' ';
      }
      out << '\n';
    }
  }

  // rows, columns, entries (64 bits each); row begins, columns, values (32 bits each)
  void write_matrix(std::ostream& out) const {
    for (const auto size : {made_.rows(), made_.cols(), made_.nonZeros()}) put(out, static_cast<std::uint64_t>(size));
    put(out, std::vector<int>(made_.outerIndexPtr(), made_.outerIndexPtr() + made_.rows() + 1));
    put(out, std::vector<int>(made_.innerIndexPtr(), made_.innerIndexPtr() + made_.nonZeros()));
    put(out, std::vector<float>(made_.valuePtr(), made_.valuePtr() + made_.nonZeros()));
  }

  // pair, then left and right span in bytes
  void write_passages(std::ostream& out) {
    for (std::uint32_t pair = 0; pair < aligned_.size(); ++pair)
      for (const SharedSpans& shared : aligned_[pair])
        for (const std::uint32_t value : {pair, shared.left.begin, shared.left.end, shared.right.begin, shared.right.end})
          put(out, value);
  }

  Corpus corpus_;
  std::vector<DocId> all_;
  std::map<std::string, Task> tasks_;
  Lazy<TokenizedCorpus> tokens_{[this] { return tokenize(corpus_, {.threads = 1}); }};
  Lazy<std::vector<TokenizedDocument>> documents_{[this] {
    std::vector<TokenizedDocument> documents;
    for (TokenizedDocument document : tokens_().documents) documents.push_back(std::move(document));
    return documents;
  }};
  Lazy<std::vector<ShingledDocument>> shingles_{[this] {
    std::vector<ShingledDocument> shingles;
    for (const auto& document : tokens_().documents) shingles.push_back(shingle(document, tokens_().vocabulary));
    return shingles;
  }};
  Lazy<Signatures> signed_{[this] { return sign(shingles_(), {}, 1); }};
  Lazy<Background> background_{[this] { return look_up_background(tokens_().vocabulary); }};
  Lazy<TermMatrix> weights_{[this] { return weigh(tokens_(), 1); }};
  Signatures signatures_;
  Sketches sketches_;
  std::vector<DocPair> pairs_;
  std::vector<CosinePair> cosines_;
  std::vector<std::vector<SharedSpans>> aligned_;
  TermMatrix made_;
};

}  // namespace
}  // namespace crib::bench

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: crib_peer_tasks TEXTS FOLDER\n";
    return 2;
  }
  try {
    crib::bench::Tasks tasks(words[1]);
    for (std::string verb, task; std::cin >> verb >> task;) tasks.answer(verb, task, words[2]);
  } catch (const crib::Error& error) {
    std::cerr << "crib_peer_tasks: " << error.what() << '\n';
    return 2;
  }
}
