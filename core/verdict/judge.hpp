// A match with its figures, its verdict and its changed words in bytes; attribute() fills what is left.
#pragma once

#include "core/match/candidates.hpp"
#include "core/match/passage.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/classify.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// `same_words`: both documents hold the same words in the same order.
JudgedPair judge(const Match& match, const Candidate& candidate, const TokenizedCorpus& tokens, bool same_words,
                 const ClassifyOptions& options = {});

}  // namespace crib
