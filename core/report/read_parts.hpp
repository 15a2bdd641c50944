// The members of a saved result, each read by the counterpart of what wrote it.
#pragma once

#include <string>
#include <unordered_map>

#include "core/base/ids.hpp"
#include "core/report/json_node.hpp"
#include "core/report/report.hpp"

namespace crib {

using IdsByKey = std::unordered_map<std::string, DocId>;

// A span as written to bytes of the document's text. Throws Error where it lies outside.
Span place_in(const JsonNode& node, const Document& document);
DocId document_named(const JsonNode& node, const IdsByKey& ids);  // throws Error

Document read_document(const JsonNode& node);  // what reading the file had found
// What is said of the document, and where it stands in a chain or a policy was asked, that.
void read_judgement(const JsonNode& node, DocId id, const IdsByKey& ids, Report& report);
JudgedPair read_pair(const JsonNode& node, const Corpus& corpus, const IdsByKey& ids);
Matrices read_matrices(const JsonNode& node, const Corpus& corpus);

}  // namespace crib
