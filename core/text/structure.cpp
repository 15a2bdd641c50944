#include "core/text/structure.hpp"

namespace crib {

void mark_structure(Document&, const StructureOptions&) {}

}  // namespace crib
