// SPDX-License-Identifier: MIT
#include "survey_documents.hpp"

#include <memory>
#include <optional>

#include <acctplan/document/plain_json.hpp>

#include "decode_value.hpp"
#include "parts.hpp"

namespace acctplan {
namespace {

/// The id of the usual line, which begins with it; nothing when it does not.
std::optional<std::string_view> leading_id(std::string_view line) {
  constexpr std::string_view kBefore = R"({"account":{"id":")";
  if (!line.starts_with(kBefore)) return std::nullopt;
  line.remove_prefix(kBefore.size());
  const std::string_view id = line.substr(0, line.find('"'));
  return is_id(id) ? std::optional(id) : std::nullopt;
}

/// The id of a document in the usual form, wherever it stands; nothing when it has none or another form.
std::optional<std::string_view> plain_id(std::string_view line) {
  PlainJson json(line);
  std::optional<std::string_view> out;
  std::string_view key;
  if (!json.open_map()) return std::nullopt;
  while (json.next_key(key)) {
    if (key != "account") {
      if (!json.pass()) return std::nullopt;
      continue;
    }
    if (!json.open_map()) return std::nullopt;
    while (json.next_key(key)) {
      JsonScalar value;
      if (key == "id" ? !json.scalar(value) : !json.pass()) return std::nullopt;
      if (key != "id") continue;
      if (out || value.escaped || !is_id(value.text)) return std::nullopt;
      out = value.text;
    }
  }
  return json.finished() ? out : std::nullopt;
}

}  // namespace

bool DocumentSurveyWorker::take(const LineSlice& line) {
  auto id = leading_id(line.text);
  if (!id) id = plain_id(line.text);
  return id ? see(*id, line) : is_blank(line.text) || take_documents(line);
}

bool DocumentSurveyWorker::see(std::string_view id, const LineSlice& line) {
  if (findings_.search == IdSearch::ascent) return batch_.ascent.see(id);
  const std::uint64_t hash = IdFilter::hash_of(id);
  if (findings_.search == IdSearch::suspects) {
    sieve_.add(hash);
    return true;
  }
  return !findings_.is_suspect(hash) || take_documents(line);
}

bool DocumentSurveyWorker::take_documents(const LineSlice& line) {
  if (begins_marked(line.whole)) return false;
  const LineExcerpt excerpt = excerpt_of_line(documents_, line.whole);
  for (std::size_t item = 0; item < excerpt.documents.size(); ++item) {
    const Node* id = account_id_of(excerpt.documents[item]);
    if (id == nullptr) continue;
    if (findings_.search != IdSearch::shared) {
      if (!see(id->text, line)) return false;
    } else if (findings_.is_suspect(IdFilter::hash_of(id->text))) {
      batch_.shared.emplace_back(id->text, RecordPlace{line.offset, line.whole.size(), line.number, item});
    }
  }
  return true;
}

LineWorker::Closing DocumentSurveyWorker::finish_stretch(std::size_t lines) {
  batch_.suspects = sieve_.take();
  auto batch = std::make_shared<DocumentSurveyBatch>(std::exchange(batch_, {}));
  return [this, batch, lines] { return close(*batch, lines); };
}

bool DocumentSurveyWorker::close(DocumentSurveyBatch& batch, std::size_t lines) {
  for (auto& [id, place] : batch.shared) {
    place.line += order_.next_line;
    findings_.shared.add(id, place);
  }
  if (findings_.search == IdSearch::ascent && !order_.ascent.follow(batch.ascent)) findings_.ascends = false;
  findings_.suspects.insert(findings_.suspects.end(), batch.suspects.begin(), batch.suspects.end());
  findings_.lines.push_back(order_.next_line);
  order_.next_line += lines;
  return findings_.goes_on();
}

}  // namespace acctplan
