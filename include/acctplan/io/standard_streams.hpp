// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <acctplan/io/io_error.hpp>

namespace acctplan {

/// To be called first: a standard stream that is closed gets a descriptor that refuses to be used, so that no file
/// opened later takes its number; a closed pipe and a file size limit become errors of write() instead of signals.
void prepare_standard_streams();

/// Write all bytes or throw IoError (full disk, closed output, broken pipe: `code` is EPIPE).
void write_stdout(std::string_view bytes);
void write_stderr(std::string_view bytes);

/// Asks the system whether what was written arrived; some file systems tell only now. Throws IoError.
void finish_stdout();

}  // namespace acctplan
