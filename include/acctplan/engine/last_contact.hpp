// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>

namespace acctplan {

/// The day of the last contact of any kind up to `as_of`: the latest of engagement.last_touch and last_meeting, held
/// executive meetings and the stakeholders' last_contact (rulebook section 4).
struct LastContact {
  Date date;
  FactRef fact;
};

[[nodiscard]] std::optional<LastContact> last_contact(const Account& account, const Date& as_of);

}  // namespace acctplan
