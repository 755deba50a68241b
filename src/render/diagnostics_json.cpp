// SPDX-License-Identifier: MIT
#include <acctplan/render/diagnostics_json.hpp>

#include <nlohmann/json.hpp>

#include "direction_marks.hpp"

namespace acctplan {
namespace {

using Json = nlohmann::ordered_json;

void put_place(const Span& span, Json& into) {
  const bool known = span.known();
  const Place begin = known ? span.file->locate(span.begin) : Place{};
  const Place end = known ? span.file->locate(span.end) : Place{};
  const auto or_null = [known](auto value) { return known ? Json(value) : Json(nullptr); };
  into["file"] = or_null(known ? span.file->name() : std::string());
  into["line"] = or_null(begin.line);
  into["column"] = or_null(begin.column);
  into["end_line"] = or_null(end.line);
  into["end_column"] = or_null(end.column);
}

}  // namespace

std::string render_json(const Diagnostics& diagnostics) {
  Json list = Json::array();
  for (const Diagnostic& item : diagnostics.all()) {
    Json entry = Json::object();
    put_place(item.span, entry);
    entry["severity"] = to_text(item.severity);
    entry["id"] = item.id;
    entry["message"] = item.message;
    entry["help"] = item.help.empty() ? Json(nullptr) : Json(item.help);
    entry["related"] = Json::array();
    for (const Related& related : item.related) {
      Json place = Json::object();
      put_place(related.span, place);
      place["message"] = related.message;
      entry["related"].push_back(std::move(place));
    }
    list.push_back(std::move(entry));
  }
  return without_turns(list.dump(2, ' ', false, Json::error_handler_t::replace), DirectionMarks::escaped) + "\n";
}

}  // namespace acctplan
