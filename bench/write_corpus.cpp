// Writes a synthetic corpus, so that measurements can be repeated without anyone's text:
//
//   crib_write_corpus DOCUMENTS [WORDS [SEED]] > corpus.jsonl 2> planted.tsv
//
// Each line of planted.tsv: document, where it was taken from, the bytes of both places, the share of the document.
#include <iostream>
#include <string>

#include "bench/synthetic.hpp"

int main(int count, char** words) {
  using namespace crib;
  if (count < 2 || count > 4) {
    std::cerr << "usage: crib_write_corpus DOCUMENTS [WORDS [SEED]]\n";
    return 2;
  }
  bench::SyntheticOptions options;
  if (count > 2) options.words = static_cast<std::uint32_t>(std::stoul(words[2]));
  if (count > 3) options.seed = std::stoull(words[3]);
  const bench::SyntheticCorpus made = bench::synthesize(std::stoul(words[1]), options);
  for (const Document& document : made.corpus.documents) {
    std::cout << "{\"id\": \"" << document.key << "\", \"text\": \"";
    for (const char c : document.text) c == '\n' ? std::cout << "\\n" : std::cout << c;
    std::cout << "\"}\n";
  }
  for (const bench::Planted& p : made.planted)
    std::cerr << index(p.document) << '\t' << index(p.from) << '\t' << p.bytes.begin << '\t' << p.bytes.end << '\t'
              << p.from_bytes.begin << '\t' << p.from_bytes.end << '\t' << p.share << '\n';
}
