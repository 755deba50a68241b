// SPDX-License-Identifier: MIT
#include "cli/account_streams.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include <acctplan/load/document_stream.hpp>
#include <acctplan/load/portfolio_stream.hpp>

namespace acctplan {
namespace {

std::unique_ptr<OpenedStream> opened(const std::string& path) {
  try {
    return std::make_unique<OpenedStream>(path);
  } catch (const IoError&) {
    return nullptr;  // a folder, or what the other way will say
  }
}

/// Null when there is none for the format.
std::unique_ptr<AccountStream> stream_of(StreamedInput input, const LoadContext& context, SourceSet& sources) {
  const auto format = document_format_of(input.name);
  if (format == DocumentFormat::csv) return std::make_unique<PortfolioStream>(std::move(input), context, sources);
  if (format == DocumentFormat::ndjson) return std::make_unique<DocumentStream>(std::move(input), context, sources);
  return nullptr;
}

}  // namespace

std::size_t machine_threads() { return std::max(1U, std::thread::hardware_concurrency()); }

std::unique_ptr<OpenedStream> open_stream(const AccountOptions& options, const LoadContext& context,
                                          const StreamReading& reading, Session& session,
                                          const StandardStreams& streams) {
  const auto& paths = options.inputs.paths;
  if (paths.size() != 1 || paths.front() == "-") return nullptr;
  auto out = opened(paths.front());
  if (!out) return nullptr;
  const RandomFile& file = out->file;
  StreamedInput input{paths.front(),
                      file.size(),
                      [&file](std::size_t at, char* into, std::size_t length) { return file.read(at, into, length); },
                      reading.threads,
                      streams.stretch,
                      reading.named};
  out->stream = stream_of(std::move(input), context, session.sources);
  if (!out->stream || !out->stream->open()) return nullptr;
  return out;
}

void note_outcome(const AccountStream& stream, std::optional<RuleFamily> family, Session& session) {
  stream.report(session.diagnostics);
  if (stream.rejected() > 0) session.status = graver(session.status, ExitStatus::input);
  for (const RefusedDocument& document : stream.first_rejected()) {
    session.rejected.push_back({document.source->name(), document.line, document.message});
  }
  if (!family || stream.accounts() == 0 || stream.table() == nullptr) return;
  auto note = unchecked_rules(*stream.table(), stream.accounts(), *family, session.policy->policy);
  if (note) session.diagnostics.add(*std::move(note));
}

}  // namespace acctplan
