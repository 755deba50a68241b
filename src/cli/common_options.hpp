// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/io/file_set.hpp>
#include <acctplan/io/io_error.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/load/load_policy.hpp>
#include <acctplan/render/reports.hpp>

#include "cli/exit_status.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace acctplan {

/// The most that --threads takes.
inline constexpr std::int64_t kMaxThreads = 256;

/// What a result may be written as.
enum class Format { table, text, md, json, csv, ics, yaml, xlsx, pptx, pdf, sarif, junit, github, gitlab, rdjson };
ACCTPLAN_WORDS(Format, "table", "text", "md", "json", "csv", "ics", "yaml", "xlsx", "pptx", "pdf", "sarif", "junit",
               "github", "gitlab", "rdjson");

/// Of which formats `--output` takes a folder, for a file each.
enum class FolderOutput { none, markdown, all };

/// The flags that every command has.
struct OutputOptions {
  std::string format, output, color = "auto", diagnostics = "text";
  bool quiet = false, verbose = false;
  std::vector<Format> formats;  ///< that the command has; the first is the default
  FolderOutput folders = FolderOutput::none;
};

/// The flags of commands that compute for a day under a policy.
struct PolicyOptions {
  std::string as_of, policy;
};

/// The flags of commands that read account files.
struct InputOptions {
  std::vector<std::string> paths;
  std::string input_format;
  bool strict = false;
  std::vector<std::string> maps;
  std::string dates, decimal, separator;
};

void bind_output(CLI::App& app, OutputOptions& options);
void bind_policy(CLI::App& app, PolicyOptions& options);
void bind_as_of(CLI::App& app, PolicyOptions& options);
void bind_inputs(CLI::App& app, InputOptions& options);

/// The chosen format, else the command's default. Throws UsageError.
[[nodiscard]] Format format_of(const OutputOptions& options);
/// `--as-of`, else SOURCE_DATE_EPOCH's UTC day, else today. Throws UsageError.
[[nodiscard]] Date as_of_of(const PolicyOptions& options, const StandardStreams& streams);
/// Whether standard error is coloured: --color, else NO_COLOR, CLICOLOR_FORCE, TERM and the terminal. Throws
/// UsageError.
[[nodiscard]] Colour colour_of(const OutputOptions& options, const StandardStreams& streams);

/// What the flags say of tables. Throws UsageError.
[[nodiscard]] TableOptions table_options_of(const InputOptions& options);

/// Says what was wrong, on standard error, in the format asked for; `--quiet` leaves errors only.
void report(const Diagnostics& diagnostics, const OutputOptions& options, StandardStreams& streams);

/// Where what a run reads goes: its bytes, what is wrong with it, the files themselves, and the end it brings about.
struct Reading {
  SourceSet& sources;
  Diagnostics& sink;
  FileSet& files;
  ExitStatus& status;
};

/// Says that the system did not give a file; `place` is where the file is named, when that is in another file.
void report_unread(const IoError& fault, const Span& place, const Reading& reading);

/// The policy of a run: `--policy`, else the settings file's, else the default. Nothing when the file was not read or
/// not accepted (said, and the status set). What it names lives in the sources.
[[nodiscard]] std::optional<LoadedPolicy> policy_of(const PolicyOptions& options, const StandardStreams& streams,
                                                    const Reading& reading);

/// Throws UsageError when `--output` names a folder and the format goes into one file.
void check_output(const OutputOptions& options);
/// Throws UsageError when what `option` names would replace a file that the run reads.
void refuse_input_as_output(const std::string& target, const FileSet& read, std::string_view option = "--output");

/// Writes a result to standard output, also for `-`, or whole to the file of `--output`.
void deliver(const std::string& result, const OutputOptions& options, StandardStreams& streams);
/// Likewise a result that is made piece by piece: `write` is given what appends one, and tells whether there is a
/// result.
using AppendResult = std::function<void(std::string_view)>;
void deliver_pieces(const std::function<bool(const AppendResult&)>& write, const OutputOptions& options,
                    StandardStreams& streams);

}  // namespace acctplan
