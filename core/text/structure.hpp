// What stands in a text but is not its prose: title, dateline, byline, captions, page furniture.
//
// Rules are about whole short lines and the first words of the first paragraphs; running prose is left alone.
#pragma once

#include "core/text/document.hpp"

namespace crib {

// Fills asides and, where they are still empty, date and byline, from `document.text`. A plain text's title is sought;
// other formats name theirs, or have none. Pre: asides that the format gave are sorted and disjoint.
void mark_structure(Document& document);

}  // namespace crib
