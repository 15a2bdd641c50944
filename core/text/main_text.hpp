// Which blocks of a page are its article.
//
// jusText (Pomikálek, Removing Boilerplate and Duplicate Content from Web Corpora, 2011): a block is judged by its
// length, the share of it inside links and the share of stop words in it; short ones by their neighbours. Added to it:
// <article> and <main>, where they hold most of the text; no stop words for pages that aren't English.
#pragma once

#include <vector>

#include "core/text/html_page.hpp"

namespace crib {

struct MainTextOptions {
  double most_link_share = 0.2;       // of a block's bytes; jusText's default
  double fewest_stop_words = 0.30;    // share of a block's words, near good; jusText's default
  double enough_stop_words = 0.32;    // share, good; jusText's default
  std::uint32_t short_bytes = 70;     // below it neighbours decide; jusText's default
  std::uint32_t long_bytes = 200;     // above it a block can be good by itself; jusText's default
};

// One entry a block: is it part of the article? The title's heading is not.
std::vector<bool> find_main_text(const HtmlPage& page, const MainTextOptions& options = {});

}  // namespace crib
