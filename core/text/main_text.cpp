#include "core/text/main_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/furniture.hpp"
#include "core/text/lines.hpp"
#include "core/text/stop_words.hpp"

namespace crib {
namespace {

enum class Class : std::uint8_t { kBad, kShort, kNearGood, kGood };

struct Measures {
  std::uint32_t words{}, stop_words{};
  double link_share{};
  double stop_share() const { return words == 0 ? 0 : static_cast<double>(stop_words) / words; }
};

Measures measure(const HtmlBlock& block) {
  Measures measures;
  const std::string words = phrase_form(block.text);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const auto word = std::string_view(words).substr(at, end - at);
    ++measures.words;
    if (is_stop_word(word)) ++measures.stop_words;
    at = end + 1;
  }
  measures.link_share = static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
  return measures;
}

class Judge {
 public:
  Judge(const HtmlPage& page, const MainTextOptions& options)
      : page_(page), options_(options), classes_(page.blocks.size(), Class::kBad) {
    measures_.reserve(page.blocks.size());
    for (const HtmlBlock& block : page.blocks) measures_.push_back(measure(block));
  }

  std::vector<bool> judge() {
    const bool is_english = seems_english();
    for (std::size_t i = 0; i < classes_.size(); ++i) classes_[i] = class_alone(i, is_english);
    drop_suspects();
    choose_container();
    const std::vector<bool> kept = by_neighbours();
    return std::find(kept.begin(), kept.end(), true) != kept.end() ? kept : whatever_is_no_link();
  }

 private:
  std::uint32_t size(std::size_t i) const { return static_cast<std::uint32_t>(page_.blocks[i].text.size()); }

  bool seems_english() const {
    std::uint64_t words = 0, stop_words = 0;
    for (std::size_t i = 0; i < measures_.size(); ++i) {
      if (size(i) < options_.short_bytes || measures_[i].link_share > options_.most_link_share) continue;
      words += measures_[i].words;
      stop_words += measures_[i].stop_words;
    }
    constexpr std::uint64_t kFewest = 6;  // one word in six; other languages of Europe stay far below
    return stop_words * kFewest >= words;
  }

  Class class_alone(std::size_t i, bool is_english) const {
    const Measures& m = measures_[i];
    if (m.link_share > options_.most_link_share || page_.blocks[i].text.find("\xC2\xA9") != std::string::npos)
      return Class::kBad;
    if (size(i) < options_.short_bytes) return page_.blocks[i].link_bytes > 0 ? Class::kBad : Class::kShort;
    const double stop_share = is_english ? m.stop_share() : 1.0;
    if (stop_share >= options_.enough_stop_words) return size(i) > options_.long_bytes ? Class::kGood : Class::kNearGood;
    return stop_share >= options_.fewest_stop_words ? Class::kNearGood : Class::kBad;
  }

  std::uint64_t good_bytes(std::size_t i) const { return classes_[i] >= Class::kNearGood ? size(i) : 0; }

  // Classes and ids are hints: where they would take most of the text, they name a wrapper of the whole page.
  void drop_suspects() {
    std::uint64_t all = 0, suspect = 0;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      all += good_bytes(i);
      if (page_.blocks[i].is_suspect) suspect += good_bytes(i);
    }
    if (2 * suspect > all) return;
    for (std::size_t i = 0; i < classes_.size(); ++i)
      if (page_.blocks[i].is_suspect) classes_[i] = Class::kBad;
  }

  // The container with most good text, if it has half of it, is the article: other ones hold teasers and comments.
  void choose_container() {
    std::vector<std::uint64_t> bytes(page_.containers.size());
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      bytes[page_.blocks[i].container] += good_bytes(i);
      all += good_bytes(i);
    }
    const auto best = static_cast<std::uint32_t>(std::max_element(bytes.begin(), bytes.end()) - bytes.begin());
    if (best == 0 || 2 * bytes[best] < all) return;
    article_ = best;
    std::vector<bool> is_around(page_.containers.size());  // the article and what it stands in
    for (std::uint32_t c = best; c != 0; c = page_.containers[c]) is_around[c] = true;
    is_around[0] = true;
    for (std::size_t i = 0; i < classes_.size(); ++i)
      if (!is_around[page_.blocks[i].container]) classes_[i] = Class::kBad;
  }

  // The nearest class that is not short, looking down (+1) or up (-1).
  std::vector<Class> nearest(int step) const {
    std::vector<Class> found(classes_.size(), Class::kBad);
    Class last = Class::kBad;
    for (std::size_t n = 0; n < classes_.size(); ++n) {
      const std::size_t i = step > 0 ? classes_.size() - 1 - n : n;
      found[i] = last;
      if (classes_[i] != Class::kShort) last = classes_[i];
    }
    return found;
  }

  std::vector<bool> by_neighbours() const {
    const std::vector<Class> above = nearest(-1), below = nearest(+1);
    std::vector<bool> kept(classes_.size());
    std::size_t first = classes_.size(), last = 0;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      const bool is_in_article = article_ != 0 && page_.blocks[i].container == article_;
      if (classes_[i] == Class::kGood)
        kept[i] = true;
      else if (classes_[i] == Class::kNearGood)
        kept[i] = is_in_article || above[i] >= Class::kNearGood || below[i] >= Class::kNearGood;
      if (!kept[i]) continue;
      first = std::min(first, i);
      last = i;
    }
    // Short ones: between two kept ones; inside the article, anywhere between its first and last, and right below.
    for (std::size_t i = first; i < classes_.size(); ++i) {
      if (classes_[i] != Class::kShort) continue;
      const bool is_in_article = article_ != 0 && page_.blocks[i].container == article_;
      const bool is_between = above[i] >= Class::kNearGood && below[i] >= Class::kNearGood;
      const bool is_below_last = i == last + 1 && ends_sentence(page_.blocks[i].text);
      if (page_.blocks[i].heading != 0)
        kept[i] = i < last && (is_in_article || below[i] >= Class::kNearGood);
      else
        kept[i] = is_between || (is_in_article && (i < last || is_below_last));
    }
    return kept;
  }

  // A page of short lines only: all that is no link and no suspect, or else no link.
  std::vector<bool> whatever_is_no_link() const {
    std::vector<bool> kept(classes_.size());
    for (const bool with_suspects : {false, true}) {
      for (std::size_t i = 0; i < classes_.size(); ++i)
        kept[i] = measures_[i].link_share < 0.5 && (with_suspects || !page_.blocks[i].is_suspect);
      if (std::find(kept.begin(), kept.end(), true) != kept.end()) break;
    }
    return kept;
  }

  const HtmlPage& page_;
  const MainTextOptions& options_;
  std::vector<Measures> measures_;
  std::vector<Class> classes_;
  std::uint32_t article_{};
};

}  // namespace

std::vector<bool> find_main_text(const HtmlPage& page, const MainTextOptions& options) {
  std::vector<bool> kept = Judge(page, options).judge();
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (page.blocks[i].heading == 1) kept[i] = false;
  return kept;
}

}  // namespace crib
