// English stems by Snowball's Porter2.
#pragma once

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace crib {

class EnglishStemmer {
 public:
  EnglishStemmer();  // throws Error where libstemmer lacks English

  // The stem of a folded word, with a possessive 's taken off first; the word itself where it holds a digit or is
  // longer than any English word. Valid until the next call, or as long as `word`.
  std::string_view stem(std::string_view word);

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Close> stemmer_;
};

}  // namespace crib
