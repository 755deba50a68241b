// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <acctplan/document/line_stretches.hpp>
#include <acctplan/document/node.hpp>
#include <acctplan/load/account_stream.hpp>
#include <acctplan/load/plain_document.hpp>

#include "repeat_filter.hpp"
#include "stream_ids.hpp"

namespace acctplan {

/// What all threads that read NDJSON go by.
struct StreamDocuments {
  LineInput input;
  std::string name;
  const LoadContext& context;
};

/// A line with its documents.
struct LineExcerpt {
  std::unique_ptr<SourceFile> text;
  std::vector<Node> documents;
  Diagnostics faults;  ///< of their reader
};

/// Whether a line begins with a byte order mark, as where files were joined: an excerpt takes it for its own, so that
/// columns would be told wrongly, and load_accounts reads the file.
[[nodiscard]] bool begins_marked(std::string_view line);

[[nodiscard]] LineExcerpt excerpt_of_line(const StreamDocuments& documents, std::string_view line);
/// Reads a line anew.
[[nodiscard]] LineExcerpt excerpt_at(const StreamDocuments& documents, std::size_t offset, std::size_t length);

/// A document of which there is something to say.
struct DocumentEntry {
  std::size_t item = 0;  ///< documents before it in its line
  IdBearer id;
  std::string refusal;
  Diagnostics faults;
  SharedId* shared = nullptr;
};

/// A line of which there is something to say.
struct LineEntry {
  std::size_t line = 0;
  std::unique_ptr<SourceFile> text;
  std::string refusal;  ///< why its reader did not accept it
  Diagnostics faults;   ///< of its reader
  Diagnostics notes;    ///< on documents that are no accounts
  std::vector<DocumentEntry> documents;
};

/// What a stretch gives to a ledger.
struct LineBatch {
  std::vector<LineEntry> entries;
  IdAscent ascent;
  std::size_t accounts = 0;
};

/// Collects what the lines of NDJSON give to say, in their order.
class DocumentLedger {
 public:
  /// `head` holds the first line. With `shared` the ids are known; without, lines must not depend on them. Of documents
  /// that are not accepted the first `named` are kept.
  DocumentLedger(const StreamDocuments& documents, const SourceFile& head, SharedIds* shared, std::size_t named,
                 SourceSet& sources);
  DocumentLedger(const DocumentLedger&) = delete;
  DocumentLedger& operator=(const DocumentLedger&) = delete;

  /// Returns whether what has been read counts, as far as ids go.
  [[nodiscard]] bool add(LineBatch& batch, std::size_t lines);

  [[nodiscard]] std::size_t accounts() const { return accounts_; }
  [[nodiscard]] std::size_t rejected() const { return rejected_; }
  [[nodiscard]] const std::vector<RefusedDocument>& first_rejected() const { return first_rejected_; }
  void report(Diagnostics& sink) const;

 private:
  /// What is said of one kind.
  struct Said {
    RepeatFilter repeats{Holder::documents};
    Diagnostics kept;

    /// Returns whether anything of it is kept.
    bool add(const Diagnostics& faults);
    void report(const Span& place, Diagnostics& sink) const;
  };

  void take(LineEntry entry);
  void reject(std::size_t line, std::string why);
  [[nodiscard]] IdBearer bearer_at(const RecordPlace& place);

  const StreamDocuments& documents_;
  const SourceFile& head_;
  SharedIds* shared_;
  std::size_t named_;
  SourceSet& sources_;
  std::size_t next_line_ = 1;
  IdAscent ascent_;
  std::size_t accounts_ = 0, rejected_ = 0;
  std::vector<RefusedDocument> first_rejected_;
  Said of_reader_, notes_, of_accounts_;
  SharedIdReport shared_report_;
};

/// Reads the lines of NDJSON and gives their accounts to an account worker.
class DocumentWorker : public LineWorker {
 public:
  /// `lines`: those on which stretches begin; none when they are not known.
  DocumentWorker(const StreamDocuments& documents, const std::vector<std::size_t>& lines, SharedIds* shared,
                 DocumentLedger& ledger, std::unique_ptr<AccountWorker> maker);

  bool take(const LineSlice& line) override;
  Closing finish_stretch(std::size_t lines) override;

 private:
  [[nodiscard]] bool take_other(const LineSlice& line);
  [[nodiscard]] bool load(const Node& document, std::size_t item, LineEntry& entry);

  const StreamDocuments& documents_;
  const std::vector<std::size_t>& stretch_lines_;
  SharedIds* shared_;
  DocumentLedger& ledger_;
  std::unique_ptr<AccountWorker> maker_;
  PlainDocumentReader reader_;
  PlainAccount account_;
  LineBatch batch_;  ///< of the stretch
};

}  // namespace acctplan
