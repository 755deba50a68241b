// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <acctplan/load/account_stream.hpp>

namespace acctplan {

/// Reads NDJSON as load_accounts does, in parallel and in memory that does not grow with it: the same accounts in the
/// same order, the same documents rejected, the same diagnostics.
class DocumentStream : public AccountStream {
 public:
  /// The context and the sources outlive it.
  DocumentStream(StreamedInput input, const LoadContext& context, SourceSet& sources);
  ~DocumentStream() override;

  [[nodiscard]] bool open() override;
  /// Tells which ids several documents bear.
  [[nodiscard]] Outcome survey() override;
  [[nodiscard]] Outcome read(const std::function<std::unique_ptr<AccountWorker>()>& make, Threads threads) override;
  [[nodiscard]] std::optional<Account> account_at(const RowPlace& row) const override;

  [[nodiscard]] std::size_t accounts() const override;
  [[nodiscard]] std::size_t rejected() const override;
  [[nodiscard]] const std::vector<RefusedDocument>& first_rejected() const override;
  [[nodiscard]] const SourceTable* table() const override { return nullptr; }
  void report(Diagnostics& sink) const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace acctplan
