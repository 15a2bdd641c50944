// What stands in a text but is not its prose: title, dateline, byline, captions, page furniture.
//
// Rules are about whole short lines and the first words of the first paragraphs; running prose is left alone.
#pragma once

#include "core/text/document.hpp"

namespace crib {

struct StructureOptions {
  bool seek_title = true;  // off: the text has the title it has (a record's field, a page's heading), or none
};

// Fills title_bytes, title, asides, and, where they are still empty, date and byline, from `document.text`.
void mark_structure(Document& document, const StructureOptions& options = {});

}  // namespace crib
