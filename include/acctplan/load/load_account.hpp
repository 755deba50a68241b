// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>
#include <acctplan/load/table_options.hpp>
#include <acctplan/model/account_mark.hpp>
#include <acctplan/model/date.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// Whether unknown fields are errors (`--strict`).
enum class Strictness { lenient, strict };

/// What decoding needs beside the document.
struct LoadContext {
  const Policy& policy;  ///< currency, rates, aliases
  Date as_of;
  Strictness strictness = Strictness::lenient;
  TableOptions tables = {};
  std::size_t threads = 0;  ///< for reading several inputs; 0: as many as the machine has
};

/// Decodes one document through the field table, links what it refers to (reports_to, opportunity ids, departments,
/// locations, `addresses`, successors) and checks it. Reports everything wrong at once; nothing when any of it is an
/// error.
[[nodiscard]] std::optional<Account> load_account(const Node& document, const LoadContext& context, Diagnostics& sink);

/// The decoding alone, field by field, which a JSON Schema can express: no links, no checks between fields.
[[nodiscard]] std::optional<Account> decode_account(const Node& document, const LoadContext& context,
                                                    Diagnostics& sink);

/// How the bytes of an input are to be read.
enum class DocumentFormat { yaml, json, ndjson, csv };

/// By the ending of a file's name (.yaml .yml .json .ndjson .csv, in any case); nothing for others.
[[nodiscard]] std::optional<DocumentFormat> document_format_of(std::string_view path);

/// The most that is read of an input in a format: of a table more, because it holds a portfolio.
[[nodiscard]] std::size_t max_bytes_of(DocumentFormat format);

/// What an input's file shares with those that may be parts of the same account (`STEM.PART.yaml` beside `STEM.yaml`):
/// the folder and the first piece of the name.
[[nodiscard]] std::string account_family(std::string_view path);

/// Whether an input was asked for, or lies beside one of its family and matters only where both make one account.
enum class Presence { named, beside };

/// One input whose bytes have been read; `source` outlives what is made of it, and its name is the file's path.
struct InputDocument {
  const SourceFile* source = nullptr;
  DocumentFormat format = DocumentFormat::yaml;
  Presence presence = Presence::named;
};

/// A document that was not accepted: the line on which it starts and the first thing wrong with it. Of a file that no
/// reader could take apart, the line of what is wrong.
struct RefusedDocument {
  const SourceFile* source = nullptr;
  std::size_t line = 0;
  std::string message;
};

/// The accounts of a run in the order given, and the documents not accepted, by input and line.
struct LoadedAccounts {
  std::vector<Account> accounts;
  std::vector<RefusedDocument> rejected;
};

/// Reads, merges parts (`STEM.PART.yaml` beside `STEM.yaml`), decodes, links and checks. A document without `account`
/// that is a catalog, a policy or settings is passed over with a note, and so is a table that acctplan wrote. Ids given
/// twice, also by ASCII case, reject all that bear them. One bad document stops no other. Of what lies beside only the
/// accounts of named inputs come out.
/// Inputs are read in parallel; what comes out does not depend on it.
[[nodiscard]] LoadedAccounts load_accounts(std::span<const InputDocument> inputs, const LoadContext& context,
                                           Diagnostics& sink);

/// What use_accounts leaves: a mark of each account in the order given, and the documents not accepted.
struct UsedAccounts {
  std::vector<AccountMark> accounts;
  std::vector<RefusedDocument> rejected;
};

/// Reads as load_accounts does, and keeps no account: `use` is called once with each as soon as it is loaded, from
/// several threads and in no order, and it is let go then. Also with accounts that are rejected in the end because
/// others bear their id; marks are left of those that are not.
[[nodiscard]] UsedAccounts use_accounts(std::span<const InputDocument> inputs, const LoadContext& context,
                                        const std::function<void(const Account&)>& use, Diagnostics& sink);

}  // namespace acctplan
