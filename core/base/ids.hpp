// Positions as types: a document is not a term.
#pragma once

#include <cstddef>
#include <cstdint>

namespace crib {

enum class DocId : std::uint32_t {};   // position in Corpus::documents
enum class TermId : std::uint32_t {};  // position in Vocabulary

constexpr std::size_t index(DocId id) { return static_cast<std::size_t>(id); }
constexpr std::size_t index(TermId id) { return static_cast<std::size_t>(id); }

}  // namespace crib
