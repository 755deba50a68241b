// SPDX-License-Identifier: MIT
#include "cli/load_inputs.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/io/read_input.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "cli/account_parts.hpp"
#include "cli/command_names.hpp"
#include "cli/suggest.hpp"

namespace acctplan {
namespace {

constexpr auto kInputFormats = std::to_array<std::string_view>({"yaml", "json", "ndjson", "csv"});

/// Collects the documents to be read; goes on after a file that the system does not give.
class Collector {
 public:
  Collector(Session& session, const AccountOptions& options, StandardStreams& streams)
      : session_(session), options_(options), streams_(streams) {}

  void add(const std::string& path) {
    guarded([&] {
      if (path == "-") {
        add_standard_input();
      } else if (is_folder(path)) {
        add_folder(path);
      } else {
        add_file(path);
        add_parts(path);
      }
    });
  }

  [[nodiscard]] const std::vector<InputDocument>& documents() const { return documents_; }

 private:
  void guarded(const std::function<void()>& reading) {
    try {
      reading();
    } catch (const IoError& fault) {
      report_unread(fault, {}, session_.reading());
    }
  }

  void add_standard_input() {
    if (streams_.input_is_terminal && !options_.output.quiet) streams_.err("acctplan: reading standard input\n");
    const auto format =
        static_cast<DocumentFormat>(choose("--input-format", options_.inputs.input_format, kInputFormats));
    session_.inputs.add_standard_input();
    documents_.push_back({&session_.sources.add("<stdin>", streams_.in(max_bytes_of(format))), format});
  }

  void add_folder(const std::string& path) {
    std::vector<IoError> faults;
    const std::vector<std::string> files = list_account_files(path, faults);
    for (const IoError& fault : faults) report_unread(fault, {}, session_.reading());
    if (files.empty() && faults.empty()) {
      session_.diagnostics.error("input.empty-folder", {}, fmt::format("{} holds no account file", path),
                                 "account files end in .yaml, .yml, .json, .ndjson or .csv");
      session_.status = graver(session_.status, ExitStatus::input);
    }
    for (const std::string& file : files) guarded([&] { add_file(file); });
  }

  void add_file(const std::string& path) {
    if (const auto format = document_format_of(path)) {
      if (!read_.add(path)) {
        if (const auto part = beside_.find(path); part != beside_.end()) {
          documents_[part->second].presence = Presence::named;
          beside_.erase(part);
          return;
        }
        session_.diagnostics.note("input.named-twice", {}, fmt::format("{} is named again; it is read once", path));
        return;
      }
      read(path, *format, Presence::named);
      return;
    }
    session_.diagnostics.error(
        "input.unknown-format", {}, fmt::format("{}: the name does not tell the format", path),
        "account files end in .yaml, .yml, .json, .ndjson or .csv; or write `-` with --input-format");
    session_.status = graver(session_.status, ExitStatus::input);
    session_.rejected.push_back({path, 1, "not read: unknown format"});
  }

  /// Whoever names a file of an account means the account, the CRM's part of it included.
  void add_parts(const std::string& path) {
    for (const std::string& part : parts_.beside(path)) {
      guarded([&] {
        if (is_folder(part) || !read_.add(part)) return;
        beside_.emplace(part, documents_.size());
        read(part, *document_format_of(part), Presence::beside);
      });
    }
  }

  void read(const std::string& path, DocumentFormat format, Presence presence) {
    session_.inputs.add(path);
    if (options_.output.verbose) streams_.err(fmt::format("acctplan: reading {}\n", sanitize_terminal(path)));
    documents_.push_back({&session_.sources.add(path, read_file(path, max_bytes_of(format))), format, presence});
  }

  Session& session_;
  const AccountOptions& options_;
  StandardStreams& streams_;
  std::vector<InputDocument> documents_;
  FileSet read_;
  AccountParts parts_;
  std::map<std::string, std::size_t, std::less<>> beside_;  ///< documents that nobody named so far
};

/// A policy, settings or baseline that this run goes by, or the file that its result replaces, is no account, and
/// nobody has to be told.
void forget_used(Diagnostics& diagnostics, FileSet used, const std::string& replaced) {
  used.add(replaced);
  Diagnostics left;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const bool skipped = diagnostic.id == "input.skipped" || diagnostic.id == "input.own-result";
    if (!skipped || !diagnostic.span.known() || !used.contains(diagnostic.span.file->name())) left.add(diagnostic);
  }
  diagnostics = std::move(left);
}

using LoadInputs = std::function<std::vector<RefusedDocument>(const std::vector<InputDocument>&, const LoadContext&)>;

/// Reads the files that were named, and has `load` make accounts of them; what it rejects is noted.
void read_inputs(Session& session, const AccountOptions& options, StandardStreams& streams, const LoadInputs& load) {
  // Whoever types the input at this terminal is not to be written over.
  if (!streams.input_is_terminal || std::ranges::find(options.inputs.paths, "-") == options.inputs.paths.end()) {
    begin_progress(session, options, streams);
  }
  const FileSet used = session.inputs;
  Collector collector(session, options, streams);
  session.progress.stage("reading files");
  for (const std::string& path : options.inputs.paths) collector.add(path);
  session.progress.stage("reading accounts");
  const Strictness strictness = options.inputs.strict ? Strictness::strict : Strictness::lenient;
  const std::vector<RefusedDocument> rejected = load(
      collector.documents(), {session.policy->policy, session.as_of, strictness, table_options_of(options.inputs)});
  session.progress.finish();
  release_own_results(session.diagnostics, session.inputs, used);
  refuse_input_as_output(options.output.output, session.inputs);
  forget_used(session.diagnostics, used, options.output.output);
  if (!rejected.empty()) session.status = graver(session.status, ExitStatus::input);
  if (session.accounts.empty() && session.marks.empty() && session.status == ExitStatus::done) {
    session.diagnostics.error("input.no-account", {}, "nothing that was named holds an account",
                              "name account files; a policy goes with --policy FILE");
    session.status = ExitStatus::input;
  }
  for (const RefusedDocument& document : rejected) {
    session.rejected.push_back({document.source->name(), document.line, document.message});
  }
}

bool exists(const std::string& path) {
  try {
    static_cast<void>(is_folder(path));
    return true;
  } catch (const IoError&) {
    return false;
  }
}

}  // namespace

void bind_account_options(CLI::App& app, AccountOptions& options) {
  bind_inputs(app, options.inputs);
  bind_as_of(app, options.rules);
  bind_policy(app, options.rules);
  bind_output(app, options.output);
}

void check_account_options(const AccountOptions& options, const StandardStreams& streams) {
  check_output(options.output);
  static_cast<void>(colour_of(options.output, streams));
  static_cast<void>(
      choose("--diagnostics", options.output.diagnostics, std::to_array<std::string_view>({"text", "json"})));
  static_cast<void>(as_of_of(options.rules, streams));
  const auto& paths = options.inputs.paths;
  if (paths.empty()) throw UsageError("no account file is given", "name files or folders, or - for standard input");
  const auto standard_inputs = std::count(paths.begin(), paths.end(), "-");
  if (standard_inputs > 1) throw UsageError("standard input is named twice", "write - once");
  if (standard_inputs == 1 && options.inputs.input_format.empty()) {
    throw UsageError("`-` needs --input-format", "add --input-format yaml, json, ndjson or csv");
  }
  if (!options.inputs.input_format.empty()) {
    static_cast<void>(choose("--input-format", options.inputs.input_format, kInputFormats));
  }
  static_cast<void>(table_options_of(options.inputs));
  for (const std::string& path : paths) {
    if (path.empty()) throw UsageError("a path is empty", "name a file or folder");
    FileSet named;
    named.add(path);
    refuse_input_as_output(options.output.output, named);
    if (is_command_name(path) && !exists(path)) {
      throw UsageError(fmt::format("`{}` is a subcommand, and there is no file of that name", path),
                       fmt::format("a run takes one subcommand, which comes first: acctplan {} PATH...", path));
    }
  }
}

bool open_policy(Session& session, const AccountOptions& options, StandardStreams& streams) {
  session.as_of = as_of_of(options.rules, streams);
  session.policy = policy_of(options.rules, streams, session.reading());
  refuse_input_as_output(options.output.output, session.inputs);
  return session.policy.has_value();
}

void release_own_results(const Diagnostics& found, FileSet& inputs, const FileSet& used) {
  for (const Diagnostic& diagnostic : found.all()) {
    if (diagnostic.id != "input.own-result" || !diagnostic.span.known()) continue;
    const std::string& name = diagnostic.span.file->name();
    const auto format = document_format_of(name);
    const bool ours = format == DocumentFormat::csv || format == DocumentFormat::json;
    if (ours && !used.contains(name)) inputs.remove(name);
  }
}

void open_session(Session& session, const AccountOptions& options, StandardStreams& streams) {
  if (open_policy(session, options, streams)) read_accounts(session, options, streams);
}

void begin_progress(Session& session, const AccountOptions& options, const StandardStreams& streams) {
  const bool watched = streams.errors_are_terminal && streams.variable("TERM") != "dumb";
  if (!watched || options.output.quiet || options.output.verbose) return;
  session.progress.begin(streams.err);
}

void read_accounts(Session& session, const AccountOptions& options, StandardStreams& streams) {
  read_inputs(session, options, streams, [&](const std::vector<InputDocument>& documents, const LoadContext& context) {
    LoadedAccounts loaded = load_accounts(documents, context, session.diagnostics);
    session.accounts = std::move(loaded.accounts);
    return std::move(loaded.rejected);
  });
}

void read_and_use_accounts(Session& session, const AccountOptions& options, StandardStreams& streams,
                           std::size_t threads, const std::function<void(const Account&)>& use) {
  read_inputs(session, options, streams, [&](const std::vector<InputDocument>& documents, LoadContext context) {
    context.threads = threads;
    UsedAccounts used = use_accounts(documents, context, use, session.diagnostics);
    session.marks = std::move(used.accounts);
    return std::move(used.rejected);
  });
}

void judge_accounts(Session& session, const std::function<void(const Account&)>& judge) {
  for (const Account& account : session.accounts) {
    try {
      judge(account);
    } catch (const std::overflow_error&) {
      reject_too_fine(session, account.id(), account.span);
    }
  }
}

void reject_too_fine(Session& session, const std::string& id, const Span& place) {
  const std::string message = fmt::format("the policy's numbers are too fine to compute `{}` exactly", id);
  session.diagnostics.error("policy.too-fine", place, message, "write its amounts and percentages with fewer digits");
  session.status = graver(session.status, ExitStatus::input);
  session.rejected.push_back(
      {place.known() ? place.file->name() : id, place.known() ? place.file->locate(place.begin).line : 1, message});
}

void deliver_report(Session& session, const AccountOptions& options, StandardStreams& streams,
                    const std::function<std::string(Format)>& render) {
  const Format format = format_of(options.output);
  if (session.accounts.empty() && format != Format::json) return;
  session.progress.stage("making the result");
  const std::string result = render(format);
  session.progress.finish();
  deliver(result, options.output, streams);
}

ExitStatus close_session(Session& session, const AccountOptions& options, StandardStreams& streams) {
  session.progress.finish();
  report(session.diagnostics, options.output, streams);
  return session.status;
}

}  // namespace acctplan
