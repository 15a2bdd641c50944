#include "core/report/read_json.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/error.hpp"
#include "core/report/read_parts.hpp"

namespace crib {
namespace {

namespace json = boost::json;

json::value parse(std::string_view bytes, const std::string& file) {
  json::parser parser;
  json::error_code error;
  const std::size_t used = parser.write_some(bytes.data(), bytes.size(), error);
  const auto rest = bytes.substr(used).find_first_not_of(" \t\r\n");
  if (!error && rest == bytes.npos) return parser.release();
  if (!error && rest != bytes.npos) {
    throw Error(file + ": more than one JSON value; JSON Lines hold the pairs alone: name a file that --format json wrote");
  }
  const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(used), '\n');
  const std::string reason = error == json::error::incomplete ? "the file ends too early" : error.message();
  throw Error(file + ":" + std::to_string(line) + ": no JSON (byte " + std::to_string(used) + "): " + reason +
              "; name a file that --format json wrote");
}

// As the option was given: the writer puts a number down only where this gives the same characters.
std::string option_text(const JsonNode& node) {
  if (node.value.is_bool()) return node.value.get_bool() ? "true" : "false";
  if (!node.value.is_number()) return text_of(node);
  std::array<char, 32> digits;
  const auto number = node.value.to_number<double>();
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

void check_schema(const JsonNode& root) {
  const auto schema = maybe(root, "schema");
  if (!schema) fail(root, "is no result of crib: it has no \"schema\"; name a file that --format json wrote");
  const std::string name = text_of(*schema);
  if (name != "crib.result/1") fail(*schema, "\"" + name + "\" can't be read by this crib, which reads crib.result/1");
  const JsonNode units = member(root, "units");
  if (text_of(units) != "utf8") fail(units, "spans must count UTF-8 bytes, as in a file that --format json wrote");
}

void read_documents(const JsonNode& nodes, Report& report, IdsByKey& ids) {
  for_each(nodes, [&](const JsonNode& each) {
    Document document = read_document(each);
    const auto id = static_cast<DocId>(report.corpus.documents.size());
    if (!ids.emplace(document.key, id).second) fail(each, "\"" + document.key + "\" is the key of two documents");
    report.corpus.documents.push_back(std::move(document));
  });
  report.documents.resize(report.corpus.documents.size());
  for_each(nodes, [&](const JsonNode& each) {
    read_judgement(each, static_cast<DocId>(each.position), ids, report);
  });
}

void check_credits(const JsonNode& nodes, const Report& report) {
  for (std::size_t i = 0; i < report.pairs.size(); ++i) {
    const auto credits = report.documents[index(report.pairs[i].left)].credits.size();
    for (const auto& judged : report.pairs[i].passages) {
      if (judged.credit_by && *judged.credit_by >= credits) {
        fail(element(nodes, i), "a passage names a credit that is not there");
      }
    }
  }
}

}  // namespace

SavedResult read_json(std::string_view bytes, const std::string& file) {
  const json::value value = parse(bytes, file);
  const JsonNode root{value, file, nullptr, {}, 0};
  check_schema(root);
  SavedResult saved;
  Report& report = saved.report;
  saved.version = text_of(member(root, "version"));
  report.command = text_of(member(root, "command"));
  const JsonNode options = member(root, "options");
  if (!options.value.is_object()) fail(options, "is no object");
  for (const auto& option : options.value.get_object()) {
    const JsonNode node{option.value(), file, &options, option.key(), 0};
    report.options.push_back({std::string(option.key()), option_text(node)});
  }
  IdsByKey ids;
  read_documents(member(root, "documents"), report, ids);
  const JsonNode pairs = member(root, "pairs");
  for_each(pairs, [&](const JsonNode& each) { report.pairs.push_back(read_pair(each, report.corpus, ids)); });
  check_credits(pairs, report);
  if (const auto matrices = maybe(root, "matrices")) report.matrices = read_matrices(*matrices, report.corpus);
  for_each(member(root, "skipped"), [&](const JsonNode& each) {
    report.corpus.skipped.push_back({text_of(member(each, "record")), text_of(member(each, "reason"))});
  });
  for_each(member(root, "notes"), [&](const JsonNode& each) { report.notes.push_back(text_of(each)); });
  return saved;
}

}  // namespace crib
