// Which of a document's names are people's.
#pragma once

#include <vector>

#include "core/text/names.hpp"
#include "core/text/words.hpp"

namespace crib {

// By entity: is it a person? By title, role word or a surname used alone; what has none of them is taken for an
// organisation.
std::vector<bool> find_persons(const Words& words, const Names& names);

}  // namespace crib
