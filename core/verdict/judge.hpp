// A match with its figures and its verdict; attribute() fills what is left.
#pragma once

#include "core/match/candidates.hpp"
#include "core/match/passage.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/classify.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// `same_words`: both documents hold the same words in the same order.
JudgedPair judge(const Match& match, const Candidate& candidate, const TokenizedDocuments& documents, bool same_words,
                 const ClassifyOptions& options = {});

// The passage's edits in bytes.
std::vector<ChangedWords> changed_words(const Passage& passage, const TokenizedDocument& left, const TokenizedDocument& right);

}  // namespace crib
