// One sentence of plain words about a document, clause by clause.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/document.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// What an editor calls each document, by DocId: "Reuters' story of 3 November" where its owner and date say it and no
// other document has the same; else its file name, or the title of a record among many. `owners`: by DocId, "" = nobody
// knows.
std::vector<std::string> editors_names(const Corpus& corpus, const std::vector<std::string_view>& owners);

// "41 % of this article is in Reuters' story of 3 November, 26 % of it word for word", "7 passages, 2 of them credited",
// "one quotation altered", "one figure differs". `names`: editors_names(); `pairs`: those the document stands in.
std::vector<Clause> summarise(const Corpus& corpus, const std::vector<std::string>& names, DocId document,
                              const JudgedDocument& judged, const std::vector<const JudgedPair*>& pairs);

std::string in_one_sentence(const std::vector<Clause>& clauses);

}  // namespace crib
