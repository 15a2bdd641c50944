// The lines between a headline and its story: who wrote it, when, how long it takes to read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/text/document.hpp"

namespace crib {

struct Masthead {
  std::vector<Aside> pieces;  // bytes within the line, in order
  std::string date;           // ISO, when complete
  std::string byline;         // the names, without "By"
};

// A line made of dates, reading times, bylines and names only ("November 4, 2025 5 min read The Ledger Desk", "Juno
// Farrow · March 5"), with at least one of the first three in it; none for anything else.
std::optional<Masthead> masthead_of(std::string_view line);

// "By Lena Ostrow, Vantry Evening Post", "By our harbour correspondent"; the names, or empty.
std::string_view byline_names(std::string_view line);

// A few capitalised words, one of which names a desk, an agency or a paper: "Meridian Wire", "Ledger Staff Reporter".
bool names_a_desk(std::string_view line);

// "(Reporting by Jane Doe; editing by John Roe)", "(With material from Meridian)": a sign-off below a story.
bool is_sign_off(std::string_view line);

}  // namespace crib
