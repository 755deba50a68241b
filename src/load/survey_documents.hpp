// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "id_findings.hpp"
#include "stream_documents.hpp"

namespace acctplan {

/// What a stretch gives to a survey of NDJSON.
struct DocumentSurveyBatch {
  IdAscent ascent;
  std::vector<std::uint64_t> suspects;
  std::vector<std::pair<std::string, RecordPlace>> shared;
};

/// What is looked at in the order of NDJSON.
struct DocumentSurveyOrder {
  std::size_t next_line = 1;
  IdAscent ascent;
};

/// Reads the ids of all lines, and makes nothing of them. Ids of lines that turn out not to be documents count too,
/// except in the last search: they can only make more ids suspects.
class DocumentSurveyWorker : public LineWorker {
 public:
  DocumentSurveyWorker(const StreamDocuments& documents, IdFindings& findings, DocumentSurveyOrder& order)
      : documents_(documents), findings_(findings), order_(order), sieve_(findings) {}

  bool take(const LineSlice& line) override;
  Closing finish_stretch(std::size_t lines) override;

 private:
  [[nodiscard]] bool see(std::string_view id, const LineSlice& line);
  [[nodiscard]] bool take_documents(const LineSlice& line);
  [[nodiscard]] bool close(DocumentSurveyBatch& batch, std::size_t lines);

  const StreamDocuments& documents_;
  IdFindings& findings_;
  DocumentSurveyOrder& order_;
  IdSieve sieve_;
  DocumentSurveyBatch batch_;  ///< of the stretch
};

}  // namespace acctplan
