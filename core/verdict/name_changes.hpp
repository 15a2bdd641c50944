// Names that an aligned passage changes.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/one_statement.hpp"

namespace crib {

// A name that the other document has nowhere, in the place of one that the passage leaves out. By left span.
std::vector<Change> find_name_changes(const FactSide& left, const FactSide& right, const Passage& passage, Between between);

// What it is to name another speaker: "Walter Hughes" for "Walter Hayes" is a slip in a name, "Jo Roe" for "Walter Hayes"
// another speaker. Words of the two names, which are not the same.
ChangeKind kind_of_speaker_change(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right);

}  // namespace crib
