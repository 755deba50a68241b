// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/model/plain_account.hpp>

namespace acctplan {

/// A table that is read in pieces.
struct StreamedTable {
  std::string name;  ///< that diagnostics show
  std::size_t size = 0;
  /// Reads up to `length` bytes at `offset`, fewer only at the end; throws what reading throws. From any thread.
  std::function<std::size_t(std::size_t offset, char* into, std::size_t length)> read;
  std::size_t threads = 1;
  std::size_t stretch = std::size_t{256} * 1024;  ///< bytes that a thread takes at a time
};

/// Where a row stands in the table.
struct RowPlace {
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// What one thread makes of the accounts that it reads. Accounts of a stretch come in order, stretches to any thread.
class AccountWorker {
 public:
  AccountWorker() = default;
  AccountWorker(const AccountWorker&) = delete;
  AccountWorker& operator=(const AccountWorker&) = delete;
  virtual ~AccountWorker() = default;

  /// What the account's texts point to lives until this returns.
  virtual void take(const PlainAccount& account, const RowPlace& row) = 0;
  /// Likewise an account whose row says things in other ways.
  virtual void take(const Account& account) = 0;
  /// What is to be done with what the stretch gave; nothing: an empty function. Done in the order of the table, one at
  /// a time, by any thread, while the worker may be at its next stretch.
  using Closing = std::function<void()>;
  virtual Closing finish_stretch() = 0;
};

enum class Threads { one, all };

/// Reads a table as load_accounts does, in parallel and in memory that does not grow with it: the same accounts in the
/// same order, the same rows rejected, the same diagnostics.
class PortfolioStream {
 public:
  enum class Outcome {
    done,
    again,    ///< of `read`: something is to be known of the whole table first; survey, then read anew
    whole,    ///< left to load_accounts, which can do what this cannot; nothing is to be reported
    refused,  ///< the table cannot be read; `report` says why
  };

  /// The context and the sources outlive it.
  PortfolioStream(StreamedTable table, const LoadContext& context, SourceSet& sources);
  PortfolioStream(const PortfolioStream&) = delete;
  PortfolioStream& operator=(const PortfolioStream&) = delete;
  ~PortfolioStream();

  /// Reads the header. Returns whether the table is not left to load_accounts.
  [[nodiscard]] bool open();
  /// A reading that makes nothing: which ids several rows bear, and how dates stand. After it `read` is done at once.
  [[nodiscard]] Outcome survey();
  /// Reads all rows, a thread for each worker of `make`, whose work counts when it is done. One thread alone takes the
  /// whole table in its order.
  [[nodiscard]] Outcome read(const std::function<std::unique_ptr<AccountWorker>()>& make, Threads threads);

  /// All that a row says which was read the plain way; nothing when the table has changed since. The account's places
  /// are not to be shown.
  [[nodiscard]] std::optional<Account> account_at(const RowPlace& row) const;

  /// Of the last reading: accounts accepted, and rows that were not, of which the first are named.
  [[nodiscard]] std::size_t accounts() const;
  [[nodiscard]] std::size_t rejected() const;
  [[nodiscard]] const std::vector<RefusedDocument>& first_rejected() const;
  /// The columns, for what is to be said of the table.
  [[nodiscard]] const SourceTable& table() const;
  /// What load_accounts would report.
  void report(Diagnostics& sink) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace acctplan
