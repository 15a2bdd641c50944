// Whom "he" and "she" stand for, where that is plain.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/verdict/attributions.hpp"

namespace crib {

// The name of a document's person, as a position in its names, or the speaker that an earlier attribution names.
using Antecedent = std::variant<std::size_t, const Attribution*>;

// The nearest person before the pronoun, or who spoke last if that comes later, in the same paragraph or the one before. Not a
// name that only belongs to something ("Roe's plan", "adviser to Jo Roe"), and nobody where the last to speak is not named.
// persons: by entity; quoted: by token; earlier: attributions before the pronoun, in order.
std::optional<Antecedent> find_antecedent(const Words& words, const std::vector<NameMention>& names, const std::vector<bool>& persons,
                                          const std::vector<bool>& quoted, const std::vector<Attribution>& earlier, std::size_t pronoun);

}  // namespace crib
