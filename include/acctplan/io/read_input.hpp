// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <acctplan/io/io_error.hpp>

namespace acctplan {

/// The most that is read of one document.
inline constexpr std::size_t kMaxInputBytes = std::size_t{16} * 1024 * 1024;

/// The bytes of a regular file, also through a symbolic link. Throws IoError for anything else (folder, pipe, device),
/// for a file larger than `max_bytes` and for what the system refuses; never waits for a pipe's writer.
[[nodiscard]] std::string read_file(const std::string& path, std::size_t max_bytes = kMaxInputBytes);

/// The bytes of standard input up to its end. Throws IoError past `max_bytes`.
[[nodiscard]] std::string read_stdin(std::size_t max_bytes = kMaxInputBytes);

/// Whether a path names a folder, also through a symbolic link. Throws IoError when there is nothing or it cannot be
/// told.
[[nodiscard]] bool is_folder(const std::string& path);

/// The account files (.yaml .yml .json .ndjson .csv) below a folder, in the byte order of their paths. Hidden files and
/// folders are passed over; symbolic links are followed, each folder once. Throws IoError for a folder that cannot be
/// listed.
[[nodiscard]] std::vector<std::string> list_account_files(const std::string& folder);
/// The same, but what cannot be listed goes to `faults`, and the rest is listed all the same.
[[nodiscard]] std::vector<std::string> list_account_files(const std::string& folder, std::vector<IoError>& faults);

/// The account files in the folder of `path`, not those below it, in byte order and with the path's own folder in
/// front; hidden ones are passed over. Throws IoError for a folder that cannot be listed.
[[nodiscard]] std::vector<std::string> list_account_files_beside(const std::string& path);

}  // namespace acctplan
