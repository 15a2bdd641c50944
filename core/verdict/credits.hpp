// Credits: words that name where something comes from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/words.hpp"
#include "core/verdict/beginnings.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/outlets.hpp"
#include "core/verdict/voices.hpp"

namespace crib {

// By begin; spans are disjoint. A credit that names an outlet or agency carries its canonical name, any other the name
// as written; a vague one the words themselves. An outlet's name with other senses (Time, the Mirror) counts only where
// a word of reporting stands beside it.
std::vector<Credit> find_credits(const Words& words, const Reading& reading, const Outlets& outlets,
                                 const Beginnings& beginnings = {});

// Can such a credit begin with this word?
bool is_text_credit_beginning(std::string_view folded);   // "a statement from Orlan"
bool is_vague_credit_beginning(std::string_view folded);  // "some analysts", "was said to"

// Names of who publishes the document, canonical where known: its publisher, datelines, foot lines and bylines.
std::vector<std::string> own_names(const Document& document, const std::vector<Credit>& credits,
                                   const Outlets& outlets);

}  // namespace crib
