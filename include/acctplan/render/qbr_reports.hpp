// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/qbr.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// One account's review with what it was made from.
struct QbrReport {
  Assessment assessment;
  std::vector<Finding> findings;
  QbrResult review;
  bool compared = false;  ///< whether a previous snapshot was looked into, also when it has nothing on this account
};

/// The roll-up of one owner's accounts.
struct QbrOwner {
  std::optional<std::string> owner;  ///< nothing: accounts without one
  QbrRollup rollup;
};

/// The result `qbr`.
struct QbrPack {
  std::vector<QbrReport> reports;
  QbrRollup rollup;
  std::vector<QbrOwner> owners;  ///< by name, accounts without owner last
  FiscalQuarter reviewed;
  std::vector<std::string> matches;  ///< what the accounts match ("owner Dana Ruiz"); none: all that were read
  std::vector<std::string> gone;     ///< accounts of the previous snapshot that were not read now
};

[[nodiscard]] std::string render_qbr_json(const QbrPack& pack, const ReportContext& context);

/// The page of one account, as GitHub Markdown: a summary to speak from, then the quarter in the four weeks' order.
[[nodiscard]] std::string render_qbr_page(const QbrReport& report, const ReportContext& context);

/// The page of the roll-up.
[[nodiscard]] std::string render_qbr_rollup(const QbrPack& pack, const ReportContext& context);

}  // namespace acctplan
