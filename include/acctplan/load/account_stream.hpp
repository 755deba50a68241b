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
#include <acctplan/model/table_fields.hpp>

namespace acctplan {

/// A table, or documents of NDJSON, read in pieces.
struct StreamedInput {
  std::string name;  ///< that diagnostics show
  std::size_t size = 0;
  /// Reads up to `length` bytes at `offset`, fewer only at the end; throws what reading throws. From any thread.
  std::function<std::size_t(std::size_t offset, char* into, std::size_t length)> read;
  std::size_t threads = 1;
  std::size_t stretch = std::size_t{256} * 1024;  ///< bytes that a thread takes at a time
  std::size_t named = 1000;                       ///< documents not accepted that are named one by one
};

/// Where the row of a table, or the line of a document, stands in the input.
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

  /// Whether a plain account says all that is asked of it; if not, its row comes whole.
  [[nodiscard]] virtual bool suffices(const PlainAccount&) const { return true; }
  /// What the account's texts point to lives until this returns.
  virtual void take(const PlainAccount& account, const RowPlace& row) = 0;
  /// Likewise an account whose row says things in other ways, or which did not suffice. After a survey its places are
  /// those of the input, else they are not to be shown.
  virtual void take(const Account& account) = 0;
  /// What is to be done with what the stretch gave; nothing: an empty function. Done in the order of the input, one at
  /// a time, by any thread, while the worker may be at its next stretch.
  using Closing = std::function<void()>;
  virtual Closing finish_stretch() = 0;
};

enum class Threads { one, all };

/// Accounts of one input that are read in parallel, in memory that does not grow with it: the same accounts in the same
/// order as load_accounts gives, the same documents rejected, the same diagnostics.
class AccountStream {
 public:
  enum class Outcome {
    done,
    again,    ///< of `read`: something is to be known of the whole input first; survey, then read anew
    whole,    ///< left to load_accounts, which can do what this cannot; nothing is to be reported
    refused,  ///< the input cannot be read; `report` says why
  };

  AccountStream() = default;
  AccountStream(const AccountStream&) = delete;
  AccountStream& operator=(const AccountStream&) = delete;
  virtual ~AccountStream() = default;

  /// Begins. Returns whether the input is not left to load_accounts.
  [[nodiscard]] virtual bool open() = 0;
  /// A reading that makes nothing. After it `read` is done at once, and knows the lines of accounts.
  [[nodiscard]] virtual Outcome survey() = 0;
  /// Reads all accounts, a thread for each worker of `make`, whose work counts when it is done. One thread alone takes
  /// the whole input in its order.
  [[nodiscard]] virtual Outcome read(const std::function<std::unique_ptr<AccountWorker>()>& make, Threads threads) = 0;

  /// All that a row says which was read the plain way; nothing when the input has changed since. The account's places
  /// are not to be shown.
  [[nodiscard]] virtual std::optional<Account> account_at(const RowPlace& row) const = 0;

  /// Of the last reading: accounts accepted, and those that were not, of which the first are named.
  [[nodiscard]] virtual std::size_t accounts() const = 0;
  [[nodiscard]] virtual std::size_t rejected() const = 0;
  [[nodiscard]] virtual const std::vector<RefusedDocument>& first_rejected() const = 0;
  /// The columns, for what is to be said of a table; null for documents.
  [[nodiscard]] virtual const SourceTable* table() const = 0;
  /// What load_accounts would report.
  virtual void report(Diagnostics& sink) const = 0;
};

}  // namespace acctplan
