// SPDX-License-Identifier: MIT
#include "cli/command_eam.hpp"

#include <array>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/io/run_program.hpp>
#include <acctplan/render/eam_markdown.hpp>

#include "cli/document_output.hpp"
#include "cli/suggest.hpp"

namespace acctplan {
namespace {

constexpr auto kPartChoices = std::to_array<std::string_view>({"prep", "agenda", "deck", "followup", "all"});
constexpr auto kAllParts = std::to_array({EamPart::prep, EamPart::agenda, EamPart::deck, EamPart::followup});

std::vector<EamPart> parts_of(const EamOptions& options) {
  const std::size_t chosen = choose("--part", options.part, kPartChoices);
  if (chosen == kAllParts.size()) return {kAllParts.begin(), kAllParts.end()};
  return {kAllParts[chosen]};
}

/// Where documents are written decides of the deck's form: one that stands among other parts is for reading alone.
enum class DeckPlace { own_file, one_document };

std::string text_of(const EamPack& pack, const ReportContext& context, EamPart part, DeckHead head, DeckPlace place) {
  return part == EamPart::deck && place == DeckPlace::own_file ? render_eam_deck(pack, head)
                                                               : render_eam_markdown(pack, context, part);
}

/// A file for each part; one alone where there is no meeting.
std::vector<Document> files_of(const std::vector<EamPack>& packs, const ReportContext& context,
                               const std::vector<EamPart>& parts) {
  std::vector<Document> out;
  for (const EamPack& pack : packs) {
    for (const EamPart part : parts) {
      out.push_back({fmt::format("{}.{}.md", pack.account->id(), word_of(part)),
                     text_of(pack, context, part, DeckHead::front_matter, DeckPlace::own_file)});
      if (!pack.needed) break;
    }
  }
  return out;
}

/// All decks as one, whose slides follow each other.
std::string decks_of(const std::vector<EamPack>& packs) {
  std::string out;
  for (const EamPack& pack : packs) {
    const DeckHead head = out.empty() ? DeckHead::front_matter : DeckHead::none;
    if (!out.empty()) out += '\n';
    out += render_eam_deck(pack, head);
  }
  return out;
}

std::string document_of(const std::vector<EamPack>& packs, const ReportContext& context,
                        const std::vector<EamPart>& parts) {
  if (parts.size() == 1 && parts.front() == EamPart::deck) return decks_of(packs);
  std::vector<Document> documents;
  for (const EamPack& pack : packs) {
    for (const EamPart part : parts) {
      documents.push_back({"", text_of(pack, context, part, DeckHead::none, DeckPlace::one_document)});
      if (!pack.needed) break;
    }
  }
  return join_documents(documents);
}

bool is_made_by_others(Format format) { return format == Format::pptx || format == Format::pdf; }

/// The program that makes the file, looked for before anything is read.
std::string deck_program(Format format, const StandardStreams& streams) {
  if (!is_made_by_others(format)) return {};
  const std::string search = streams.variable("PATH").value_or("");
  if (format == Format::pptx) {
    return foreign_program("pandoc", search,
                           "install it (apt-get install pandoc), or write the slides with --format md");
  }
  return foreign_program("marp", search,
                         "install it (npm install -g @marp-team/marp-cli; it needs a Chromium or Chrome), or write the "
                         "slides with --format md");
}

std::string made_deck(const std::string& program, Format format, const std::string& slides) {
  if (format == Format::pptx) {
    return run_program(program, {"--from=markdown", "--to=pptx", "--slide-level=1", "--output=-"}, slides);
  }
  return run_program(program, {"--pdf", "--output", "-"}, slides);
}

/// Throws UsageError where a presentation cannot go, and for another part than the deck.
void check_deck_options(const EamOptions& options) {
  const Format format = format_of(options.accounts.output);
  if (!is_made_by_others(format)) return;
  const std::string word(word_of(format));
  if (options.part != "all" && options.part != "deck") {
    throw UsageError(fmt::format("--format {} is for the deck", word), "leave --part out, or write --part deck");
  }
  const std::string& output = options.accounts.output.output;
  if (output.empty() || output == "-") {
    throw UsageError(fmt::format("--format {} is not for standard output", word),
                     fmt::format("name the file with -o, such as -o deck.{}", word));
  }
}

void refuse(Session& session, const Account& account, const UnfitMeeting& unfit) {
  if (unfit.start) {
    session.diagnostics.error(
        "input.meeting-midnight", unfit.span,
        fmt::format("the executive meeting of `{}` would end after midnight: {} minutes from {} on", account.id(),
                    unfit.minutes, to_words(*unfit.start)),
        "correct `start` or `minutes`");
  } else {
    session.diagnostics.error(
        "input.meeting-length", unfit.span,
        fmt::format("the executive meeting of `{}` takes {} minutes; an agenda is made for {} to {}", account.id(),
                    unfit.minutes, kShortestMeeting, kLongestMeeting),
        "correct `minutes`, or leave it out for the policy's length");
  }
  session.status = graver(session.status, ExitStatus::input);
}

std::vector<EamPack> packs_of(Session& session, const Market* market) {
  std::vector<EamPack> out;
  const Policy& policy = session.policy->policy;
  judge_accounts(session, [&](const Account& account) {
    if (const auto unfit = unfit_meeting(account, policy, session.as_of)) return refuse(session, account, *unfit);
    out.push_back(prepare_eam(assess(account, policy, session.as_of, std::nullopt, market), policy, session.as_of));
  });
  return out;
}

}  // namespace

void bind_eam(CLI::App& app, EamOptions& options) {
  options.accounts.output.formats = {Format::md, Format::json, Format::pptx, Format::pdf};
  options.accounts.output.folders = FolderOutput::markdown;
  bind_account_options(app, options.accounts);
  bind_market(app, options.market);
  app.get_option("--output")
      ->type_name("FILE|FOLDER")
      ->description("write the pack there, whole or not at all; into a folder a file for each part of each account");
  app.add_option("--part", options.part, "prep, agenda, deck, followup or all (default all)")
      ->take_last()
      ->type_name("PART")
      ->group("Meeting");
}

ExitStatus run_eam(const EamOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  const std::vector<EamPart> parts = parts_of(options);
  check_deck_options(options);
  const std::string program = deck_program(format_of(options.accounts.output), streams);
  Session session;
  name_market(options.market, session);
  open_session(session, options.accounts, streams);
  if (session.policy) {
    const MarketChoice market = market_of(options.market, session, options.accounts, streams);
    if (market.outcome == MarketChoice::Outcome::refused) return close_session(session, options.accounts, streams);
    const std::vector<EamPack> packs = packs_of(session, market.known());
    const OutputOptions& output = options.accounts.output;
    if (format_of(output) == Format::md && goes_into_folder(output, packs.size())) {
      deliver_into_folder(files_of(packs, session.context(), parts), output, session.inputs);
    } else if (format_of(output) == Format::json || !packs.empty()) {
      deliver_report(session, options.accounts, streams, [&](Format format) {
        if (format == Format::json) return render_eam_json(packs, session.context());
        if (is_made_by_others(format)) return made_deck(program, format, decks_of(packs));
        return document_of(packs, session.context(), parts);
      });
    }
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
