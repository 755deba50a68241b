// SPDX-License-Identifier: MIT
#include "stream_documents.hpp"

#include <utility>

#include <acctplan/document/json_reader.hpp>

#include "decode_value.hpp"
#include "load_document.hpp"

namespace acctplan {

bool begins_marked(std::string_view line) { return line.starts_with("\xEF\xBB\xBF"); }

LineExcerpt excerpt_of_line(const StreamDocuments& documents, std::string_view line) {
  LineExcerpt out;
  out.text = std::make_unique<SourceFile>(documents.name, std::string(line));
  out.documents = read_ndjson_line(*out.text, out.faults);
  return out;
}

LineExcerpt excerpt_at(const StreamDocuments& documents, std::size_t offset, std::size_t length) {
  std::string line(length, '\0');
  line.resize(documents.input.read(offset, line.data(), line.size()));
  return excerpt_of_line(documents, line);
}

DocumentLedger::DocumentLedger(const StreamDocuments& documents, const SourceFile& head, SharedIds* shared,
                               std::size_t named, SourceSet& sources)
    : documents_(documents),
      head_(head),
      shared_(shared),
      named_(named),
      sources_(sources),
      shared_report_(Holder::documents, [this](const RecordPlace& place) { return bearer_at(place); }) {}

bool DocumentLedger::add(LineBatch& batch, std::size_t lines) {
  accounts_ += batch.accounts;
  for (LineEntry& entry : batch.entries) {
    entry.line += next_line_;
    entry.text->number_lines_from(entry.line);
    take(std::move(entry));
  }
  next_line_ += lines;
  return shared_ != nullptr || ascent_.follow(batch.ascent);
}

void DocumentLedger::take(LineEntry entry) {
  bool said = of_reader_.add(entry.faults);
  said |= notes_.add(entry.notes);
  if (!entry.refusal.empty()) reject(entry.line, std::move(entry.refusal));
  for (DocumentEntry& document : entry.documents) {
    if (document.shared != nullptr) {
      document.refusal = shared_id_message(document.id.id, document.shared->count);
      said |= shared_report_.say(document.id, entry.line, document.item, *document.shared);
    }
    if (!document.refusal.empty()) reject(entry.line, std::move(document.refusal));
    said |= of_accounts_.add(document.faults);
  }
  if (said) sources_.keep(std::move(entry.text));
}

void DocumentLedger::reject(std::size_t line, std::string why) {
  ++rejected_;
  if (first_rejected_.size() < named_) first_rejected_.push_back({&head_, line, std::move(why)});
}

IdBearer DocumentLedger::bearer_at(const RecordPlace& place) {
  LineExcerpt excerpt = excerpt_at(documents_, place.offset, place.length);
  // Otherwise the file has changed meanwhile.
  if (place.item >= excerpt.documents.size()) return {};
  excerpt.text->number_lines_from(place.line);
  LoadedDocument document = load_document(excerpt.documents[place.item], documents_.context);
  sources_.keep(std::move(excerpt.text));
  return {std::move(document.id), document.id_span};
}

bool DocumentLedger::Said::add(const Diagnostics& faults) {
  if (faults.all().empty()) return false;
  const Diagnostics first = repeats.keep(faults);
  kept.append(first);
  return !first.all().empty();
}

void DocumentLedger::Said::report(const Span& place, Diagnostics& sink) const {
  sink.append(kept);
  repeats.report(place, sink);
}

void DocumentLedger::report(Diagnostics& sink) const {
  const Span start{&head_, 0, 0};
  of_reader_.report(start, sink);
  notes_.report(start, sink);
  shared_report_.report(start, sink);
  of_accounts_.report(start, sink);
}

DocumentWorker::DocumentWorker(const StreamDocuments& documents, const std::vector<std::size_t>& lines,
                               SharedIds* shared, DocumentLedger& ledger, std::unique_ptr<AccountWorker> maker)
    : documents_(documents),
      stretch_lines_(lines),
      shared_(shared),
      ledger_(ledger),
      maker_(std::move(maker)),
      reader_(documents.context) {}

bool DocumentWorker::take(const LineSlice& line) {
  if (!reader_.read(line.text, account_)) return is_blank(line.text) || take_other(line);
  if (!maker_->suffices(account_)) return take_other(line);
  if (shared_ == nullptr) {
    if (!batch_.ascent.see(account_.id)) return false;
  } else if (shared_->find(account_.id) != nullptr) {
    return take_other(line);
  }
  maker_->take(account_, {line.offset, line.whole.size()});
  ++batch_.accounts;
  return true;
}

bool DocumentWorker::take_other(const LineSlice& line) {
  if (begins_marked(line.whole)) return false;
  LineExcerpt excerpt = excerpt_of_line(documents_, line.whole);
  if (!stretch_lines_.empty()) {
    const std::size_t stretch = (line.offset - documents_.input.begin) / documents_.input.stretch;
    excerpt.text->number_lines_from(stretch_lines_.at(stretch) + line.number);
  }
  LineEntry entry;
  entry.line = line.number;
  entry.refusal = first_error(excerpt.faults);
  entry.faults = std::move(excerpt.faults);
  for (std::size_t item = 0; item < excerpt.documents.size(); ++item) {
    const Node& document = excerpt.documents[item];
    if (!pass_over_foreign(document, entry.notes) && !load(document, item, entry)) return false;
  }
  if (entry.faults.all().empty() && entry.notes.all().empty() && entry.documents.empty()) {
    reader_.learn(line.text);
    return true;
  }
  entry.text = std::move(excerpt.text);
  batch_.entries.push_back(std::move(entry));
  return true;
}

bool DocumentWorker::load(const Node& document, std::size_t item, LineEntry& entry) {
  LoadedDocument loaded = load_document(document, documents_.context);
  SharedId* shared = nullptr;
  if (!loaded.id.empty()) {
    if (shared_ != nullptr) {
      shared = shared_->find(loaded.id);
    } else if (!batch_.ascent.see(loaded.id)) {
      return false;
    }
  }
  if (loaded.account && shared == nullptr) {
    maker_->take(*loaded.account);
    ++batch_.accounts;
    if (loaded.faults.all().empty()) return true;
  }
  entry.documents.push_back(
      {item, {std::move(loaded.id), loaded.id_span}, std::move(loaded.refusal), std::move(loaded.faults), shared});
  return true;
}

LineWorker::Closing DocumentWorker::finish_stretch(std::size_t lines) {
  auto batch = std::make_shared<LineBatch>(std::exchange(batch_, {}));
  return [this, batch, lines, made = maker_->finish_stretch()] {
    const bool counts = ledger_.add(*batch, lines);
    if (counts && made) made();
    return counts;
  };
}

}  // namespace acctplan
