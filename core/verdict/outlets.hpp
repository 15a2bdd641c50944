// Names of news agencies and outlets, with their other spellings: the shipped list and what a user adds.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/words.hpp"

namespace crib {

struct Outlet {
  std::string name;  // canonical
  bool is_agency = false;
  std::string languages;  // ISO 639-1, by space
  std::vector<std::string>
      names;  // others; one with "?" in front has other senses and counts only next to a word of reporting
};

struct OutletHit {
  std::uint32_t outlet{};  // position in all()
  std::size_t end{};       // first word after the name
  bool needs_cue = false;
};

struct WordPlaces {
  bool alone = false;   // a name by itself
  bool first = false;   // of a longer name
  bool second = false;
};

// Looks names up by their words. A name in capitals of up to five letters matches capitals only ("AP", not "ap"); any
// other matches with the capitals it has, or in all capitals.
class Outlets {
 public:
  // An outlet whose canonical name is known gets the new names; otherwise it is added.
  void add(Outlet outlet);
  const std::vector<Outlet>& all() const { return outlets_; }

  // Where the word stands in names; `bare` as by bare_form().
  WordPlaces places_of(std::string_view bare) const;
  // The longest name that begins at word i.
  std::optional<OutletHit> find_at(const Words& words, std::size_t i) const;
  // The canonical name of what is written as `name`, whatever its capitals; nullptr for an unknown one.
  const Outlet* find(std::string_view name) const;

 private:
  struct Spelling {
    std::vector<std::string> folded, written;  // by word
    std::uint32_t outlet{};
    bool needs_cue = false;
  };
  struct Hash {
    using is_transparent = void;  // looks a view up without a string
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  void add_spelling(std::string_view name, std::uint32_t outlet);

  std::vector<Outlet> outlets_;
  std::vector<Spelling> spellings_;
  std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>> by_first_word_;
  std::unordered_map<std::string, WordPlaces, Hash, std::equal_to<>> places_;
  std::bitset<256> first_bytes_;  // that a spelling begins with: spares the search for most words in lower case
};

Outlets built_in_outlets();

// Lines of kind<TAB>name<TAB>languages<TAB>other names by "; ", kind being agency or outlet; '#' begins a comment.
// Throws Error with `file` and the line for anything else.
Outlets read_outlets(std::istream& in, Outlets base, const std::string& file);

}  // namespace crib
