// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/model/date.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// `policy show` for reading: a line `path: value  # origin` for each value in force, the origin as file:line.
[[nodiscard]] std::string render_policy(const Policy& policy);
/// The same as JSON: values: [{path, value, file, line}].
[[nodiscard]] std::string render_policy_json(const Policy& policy, const Date& as_of);

/// `policy diff` for reading: what `policy` has otherwise than `standard` (the default), with both origins, what is new
/// and what is gone; then what a file gives that is the same as the default. The policy's name does not count.
[[nodiscard]] std::string render_policy_diff(const Policy& standard, const Policy& policy);
/// The same as JSON: changes: [{path, default|null, value|null, file|null, line|null}], unchanged: [{path, value, file,
/// line}].
[[nodiscard]] std::string render_policy_diff_json(const Policy& standard, const Policy& policy, const Date& as_of);

}  // namespace acctplan
