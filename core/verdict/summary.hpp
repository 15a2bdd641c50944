// One sentence of plain words about a document.
#pragma once

#include <string>
#include <vector>

#include "core/text/document.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/versions.hpp"

namespace crib {

// "41 % of this article is in wire/w.txt, 26 % word for word; 7 passages, 2 of them credited; one quotation altered;
// one figure differs". `pairs`: those the document stands in; `stale`: those of the document.
std::string summarise(const Corpus& corpus, DocId document, const JudgedDocument& judged,
                      const std::vector<const JudgedPair*>& pairs, const std::vector<StaleFact>& stale);

}  // namespace crib
