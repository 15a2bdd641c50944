// Who says each quotation.
#pragma once

#include <vector>

#include "core/verdict/attributions.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// One Speech a quotation, in the order of TokenizedDocument::quotations. The speaker stands before, after or inside
// the quotation's sentence, or with the quotation beside it in the paragraph; a pronoun is resolved where plain. Scare
// quotes, terms and titles have is_speech = false and no speaker.
std::vector<Speech> find_speakers(const Words& words, const std::vector<Attribution>& attributions);

}  // namespace crib
