// SPDX-License-Identifier: MIT
#include "cli/common_options.hpp"

#include <cerrno>
#include <charconv>
#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/App.hpp>

#include <acctplan/io/output_set.hpp>
#include <acctplan/io/read_input.hpp>
#include <acctplan/load/load_product_rows.hpp>
#include <acctplan/model/field_table.hpp>
#include <acctplan/model/table_fields.hpp>
#include <acctplan/render/diagnostics_json.hpp>
#include <acctplan/render/diagnostics_text.hpp>

#include "cli/settings.hpp"
#include "cli/suggest.hpp"

namespace acctplan {
namespace {

constexpr auto kColours = std::to_array<std::string_view>({"auto", "always", "never"});
constexpr auto kDiagnosticFormats = std::to_array<std::string_view>({"text", "json"});

void add_text(CLI::App& app, const std::string& names, std::string& value, const std::string& type,
              const std::string& help, const std::string& group) {
  app.add_option(names, value, help)->take_last()->type_name(type)->group(group);
}

/// The day of the seconds that SOURCE_DATE_EPOCH holds.
Date day_of_epoch(const std::string& text) {
  std::int64_t seconds = -1;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t kSecondsOfDay = 86400;
  const bool whole = failed == std::errc() && end == text.data() + text.size();
  const Date day = Date().plus_days(whole ? seconds / kSecondsOfDay : 0);
  if (!whole || seconds < 0 || !parse_date(to_iso(day))) {
    throw UsageError(fmt::format("SOURCE_DATE_EPOCH does not hold `{}`", text), "write seconds since 1970-01-01");
  }
  return day;
}

/// `field=Column`. Throws UsageError.
ColumnMapping mapping_of(const std::string& text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos || sign == 0 || sign + 1 == text.size()) {
    throw UsageError(fmt::format("--map does not take `{}`", text),
                     "write FIELD=COLUMN, for example id=\"Account ID\"");
  }
  ColumnMapping out{text.substr(0, sign), text.substr(sign + 1)};
  if (find_table_field(out.field) == nullptr) {
    std::vector<std::string_view> names;
    for (const TableField& field : table_fields()) names.push_back(field.row->column);
    throw UsageError(fmt::format("--map: `{}` is no field that a table can give", out.field),
                     suggestion(out.field, names));
  }
  return out;
}

constexpr std::string_view kOfProducts = "product.";

/// `product.field=Column`, of tables with a row for each customer and product. Throws UsageError.
ColumnMapping product_mapping_of(const std::string& text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos || sign + 1 == text.size()) {
    throw UsageError(fmt::format("--map does not take `{}`", text),
                     "write FIELD=COLUMN, for example product.acv=\"Annual value\"");
  }
  const std::string field = text.substr(kOfProducts.size(), sign - kOfProducts.size());
  return {std::string(words_of<ProductColumn>()[choose("--map product", field, words_of<ProductColumn>())]),
          text.substr(sign + 1)};
}

bool is_set(const std::optional<std::string>& variable) { return variable && !variable->empty(); }

}  // namespace

void bind_output(CLI::App& app, OutputOptions& options) {
  std::vector<std::string_view> words;
  for (const Format format : options.formats) words.push_back(word_of(format));
  add_text(app, "--format", options.format, "FORMAT",
           fmt::format("{} (default {})", fmt::join(words, ", "), words.front()), "Output");
  add_text(app, "-o,--output", options.output, "FILE",
           "write the result there, whole or not at all (- is standard output)", "Output");
  add_text(app, "--color", options.color, "WHEN", "auto, always or never, for diagnostics (default auto)", "Output");
  add_text(app, "--diagnostics", options.diagnostics, "FORMAT", "text or json, on standard error (default text)",
           "Output");
  app.add_flag("-q,--quiet", options.quiet, "errors only on standard error")->group("Output");
  app.add_flag("-v,--verbose", options.verbose, "name the files that are read")->group("Output");
}

void bind_as_of(CLI::App& app, PolicyOptions& options) {
  add_text(app, "--as-of", options.as_of, "DATE", "compute for this day, YYYY-MM-DD (default today)", "Rules");
}

void bind_policy(CLI::App& app, PolicyOptions& options) {
  add_text(app, "--policy", options.policy, "FILE", "a policy file that changes the default policy", "Rules");
}

void bind_inputs(CLI::App& app, InputOptions& options) {
  app.add_option("PATH", options.paths,
                 "account files (.yaml .yml .json .ndjson), portfolio exports (.csv), folders, or - for standard input")
      ->type_name("");
  add_text(app, "--input-format", options.input_format, "FORMAT", "of standard input: yaml, json, ndjson or csv",
           "Input");
  app.add_flag("--strict", options.strict, "unknown fields and columns are errors")->group("Input");
  app.add_option("--map", options.maps, "read a table's column as a field, as often as needed: current_acv=\"Our ARR\"")
      ->allow_extra_args(false)
      ->type_name("FIELD=COLUMN")
      ->group("Tables");
  add_text(app, "--dates", options.dates, "ORDER", "of a table's dates: iso, mdy or dmy (default: told from them)",
           "Tables");
  add_text(app, "--decimal", options.decimal, "MARK", "before a table's decimals: point or comma", "Tables");
  add_text(app, "--separator", options.separator, "NAME",
           "between a table's fields: comma, semicolon or tab (default: told from the header)", "Tables");
}

TableOptions table_options_of(const InputOptions& options) {
  TableOptions out;
  for (const std::string& text : options.maps) {
    if (text.starts_with(kOfProducts)) {
      out.product_columns.push_back(product_mapping_of(text));
    } else {
      out.columns.push_back(mapping_of(text));
    }
  }
  if (!options.dates.empty()) {
    out.dates = static_cast<DateOrder>(choose("--dates", options.dates, words_of<DateOrder>()));
  }
  if (!options.decimal.empty()) {
    out.decimal = static_cast<DecimalMark>(choose("--decimal", options.decimal, words_of<DecimalMark>()));
  }
  if (!options.separator.empty()) {
    constexpr auto kNames = std::to_array<std::string_view>({"comma", "semicolon", "tab"});
    out.separator = std::string_view(",;\t")[choose("--separator", options.separator, kNames)];
  }
  return out;
}

Format format_of(const OutputOptions& options) {
  if (options.format.empty()) return options.formats.front();
  std::vector<std::string_view> words;
  for (const Format format : options.formats) words.push_back(word_of(format));
  return options.formats[choose("--format", options.format, words)];
}

Date as_of_of(const PolicyOptions& options, const StandardStreams& streams) {
  if (!options.as_of.empty()) {
    if (const auto date = parse_date(options.as_of)) return *date;
    throw UsageError(fmt::format("--as-of does not take `{}`", options.as_of),
                     "write a day of the calendar as YYYY-MM-DD, from 1901 to 2200");
  }
  if (const auto epoch = streams.variable("SOURCE_DATE_EPOCH"); is_set(epoch)) return day_of_epoch(*epoch);
  return streams.today();
}

Colour colour_of(const OutputOptions& options, const StandardStreams& streams) {
  switch (choose("--color", options.color, kColours)) {
    case 1:
      return Colour::on;
    case 2:
      return Colour::off;
    default:
      break;
  }
  if (is_set(streams.variable("NO_COLOR"))) return Colour::off;
  if (const auto force = streams.variable("CLICOLOR_FORCE"); is_set(force) && *force != "0") return Colour::on;
  if (streams.variable("TERM") == "dumb") return Colour::off;
  return streams.errors_are_terminal ? Colour::on : Colour::off;
}

void report(const Diagnostics& diagnostics, const OutputOptions& options, StandardStreams& streams) {
  Diagnostics shown;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (!options.quiet || diagnostic.severity == Severity::error) shown.add(diagnostic);
  }
  if (choose("--diagnostics", options.diagnostics, kDiagnosticFormats) == 1) {
    streams.err(render_json(shown));
  } else {
    streams.err(render_text(shown, colour_of(options, streams)));
  }
}

void report_unread(const IoError& fault, const Span& place, const Reading& reading) {
  std::string help = fault.help;
  if (help.empty() && fault.code == ENOENT) help = "correct the name, or write it relative to the folder you are in";
  if (help.empty() && fault.code == EACCES) help = "ask for the right to read it, or leave it out";
  reading.sink.error("run.unreadable", place, fault.what(), std::move(help));
  reading.status = graver(reading.status, ExitStatus::system);
}

std::optional<LoadedPolicy> policy_of(const PolicyOptions& options, const StandardStreams& streams,
                                      const Reading& reading) {
  Settings settings;
  settings.policy = options.policy;
  try {
    if (settings.policy.empty()) {
      settings = find_settings(streams.folder, reading);
      if (reading.sink.has_errors()) {
        reading.status = graver(reading.status, ExitStatus::input);
        return std::nullopt;
      }
    }
    if (settings.policy.empty()) return load_default_policy(reading.sources);
    const SourceFile& source = reading.sources.add(settings.policy, read_file(settings.policy));
    reading.files.add(settings.policy);
    auto policy = load_policy(source, reading.sources, reading.sink);
    if (!policy) reading.status = graver(reading.status, ExitStatus::input);
    return policy;
  } catch (const IoError& fault) {
    report_unread(fault, settings.place, reading);
    return std::nullopt;
  }
}

void check_output(const OutputOptions& options) {
  const Format format = format_of(options);
  const std::string& path = options.output;
  std::error_code failed;
  const bool folder = !path.empty() && (path.back() == '/' || std::filesystem::is_directory(path, failed));
  if (!folder || options.folders == FolderOutput::all) return;
  if (options.folders == FolderOutput::markdown && format == Format::md) return;
  throw UsageError(
      fmt::format("--output: {} is a folder, and the result as {} goes into one file", path, word_of(format)),
      options.folders == FolderOutput::none ? "name a file"
                                            : "name a file, or write a file for each account with --format md");
}

void refuse_input_as_output(const std::string& target, const FileSet& read, std::string_view option) {
  if (target.empty() || target == "-" || !read.contains(target)) return;
  throw UsageError(fmt::format("{}: {} is a file that this run reads", option, target),
                   option == "--output" ? "name another file; without --output the result goes to standard output"
                                        : "name another file");
}

void deliver(const std::string& result, const OutputOptions& options, StandardStreams& streams) {
  const auto write = [&](const AppendResult& append) {
    append(result);
    return true;
  };
  deliver_pieces(write, options, streams);
}

void deliver_pieces(const std::function<bool(const AppendResult&)>& write, const OutputOptions& options,
                    StandardStreams& streams) {
  if (options.output.empty() || options.output == "-") {
    static_cast<void>(write(streams.out));
    return;
  }
  OutputSet outputs;
  bool written = false;
  outputs.add(options.output, [&](const OutputSet::Append& append) { written = write(append); });
  if (written) outputs.commit();
}

}  // namespace acctplan
