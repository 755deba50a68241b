// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/io/random_file.hpp>
#include <acctplan/load/account_stream.hpp>

#include "cli/load_inputs.hpp"

namespace acctplan {

/// A file whose accounts are read one by one, in memory that does not grow with them.
struct OpenedStream {
  /// Throws IoError.
  explicit OpenedStream(const std::string& path) : file(path) {}

  RandomFile file;
  std::unique_ptr<AccountStream> stream;

  [[nodiscard]] std::size_t bytes() const { return file.size(); }
};

/// How many threads that may take, for results that all have the same bytes.
struct StreamReading {
  std::size_t threads = 1;
  std::size_t named = 1000;  ///< documents not accepted that are named one by one
};

/// As many threads as the machine has for us.
[[nodiscard]] std::size_t machine_threads();

/// Opens a CSV or NDJSON file that is the run's one input; null when it is left to the reading of all accounts.
/// `context` and `session` outlive it.
[[nodiscard]] std::unique_ptr<OpenedStream> open_stream(const AccountOptions& options, const LoadContext& context,
                                                        const StreamReading& reading, Session& session,
                                                        const StandardStreams& streams);

/// Says what the input gave to say, as reading it whole does; `family`: of a table, which rules its columns leave
/// unchecked is said, too.
void note_outcome(const AccountStream& stream, std::optional<RuleFamily> family, Session& session);

}  // namespace acctplan
