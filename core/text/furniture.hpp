// Lines that a page prints around an article: buttons, forms, notices, reading times, picture captions.
//
// English, as pages of newspapers and blogs have them; a line counts only as a whole.
#pragma once

#include <string>
#include <string_view>

namespace crib {

// "Leave a reply", "3 min read", "Share this story 📣", "Home > News > Harbour", "© 2025 The Ledger".
bool is_furniture(std::string_view line);

// A heading of what follows an article ("Leave a reply", "Related articles"): what stands below it, up to the end, is
// no prose, if it is short.
bool opens_page_tail(std::string_view line);

// A line that ends with a picture credit ("… Handout via REUTERS", "REUTERS/Jane Doe", "Photograph: Jane Doe") or
// begins as one ("Photo: …").
bool is_caption(std::string_view line);

// Letters and figures in lower case with single spaces between, figures as #: what phrases are compared in.
// `enough`: bytes of it that are asked for; it ends with the letter that brings so many.
std::string phrase_form(std::string_view line, std::size_t enough = std::string_view::npos);

}  // namespace crib
