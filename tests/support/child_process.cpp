// SPDX-License-Identifier: MIT
#include "child_process.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wordexp.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

#include "case_file.hpp"

namespace acctplan {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> words_of(const std::string& command) {
  wordexp_t words{};
  if (::wordexp(command.c_str(), &words, WRDE_NOCMD | WRDE_UNDEF) != 0) {
    throw CaseFormatError("cannot be split into words: " + command);
  }
  std::vector<std::string> result(words.we_wordv, words.we_wordv + words.we_wordc);
  ::wordfree(&words);
  return result;
}

void redirect(const fs::path& path, int flags, int target) {
  const int descriptor = ::open(path.c_str(), flags, 0600);
  if (descriptor < 0 || ::dup2(descriptor, target) < 0) ::_exit(126);
  ::close(descriptor);
}

/// The child's side of the fork: never returns.
[[noreturn]] void become(const WorkFolder& folder, std::vector<std::string>& words) {
  redirect(folder.stream("stdin"), O_RDONLY, STDIN_FILENO);
  redirect(folder.stream("stdout"), O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect(folder.stream("stderr"), O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  if (::chdir(folder.work().c_str()) != 0) ::_exit(126);
  std::string home = "HOME=" + folder.work().string();
  std::string zone = "TZ=UTC";
  std::string colour = "NO_COLOR=1";
  std::string locale = "LC_ALL=C.UTF-8";
  std::string path = "PATH=/usr/bin:/bin";
  // At the end of each of many short runs a search for leaks takes a third of its time; unit tests run commands, too.
  std::string sanitizer = "ASAN_OPTIONS=detect_leaks=0";
  char* environment[] = {home.data(), zone.data(),      colour.data(), locale.data(),
                         path.data(), sanitizer.data(), nullptr};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::execve(arguments[0], arguments.data(), environment);
  ::_exit(127);
}

std::string wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
  }
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  return std::to_string(WEXITSTATUS(status));
}

/// Temporary folders differ from run to run, so their path is shown as `{folder}`.
std::string without_folder(std::string text, const std::string& folder) {
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at)) {
    text.replace(at, folder.size(), "{folder}");
  }
  return text;
}

}  // namespace

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, const std::string& content) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << content;
  if (!file.flush()) throw std::system_error(errno, std::generic_category(), path.string());
}

WorkFolder::WorkFolder() {
  std::string name = (fs::temp_directory_path() / "acctplan-case-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), name);
  root_ = fs::canonical(name);
  fs::create_directory(work());
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

std::map<std::string, std::string> WorkFolder::contents() const {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(work())) {
    if (entry.is_regular_file()) files[entry.path().lexically_relative(work()).string()] = read_file(entry.path());
  }
  return files;
}

RunResult run_command(const std::string& command, const std::string& input, const WorkFolder& folder,
                      const fs::path& program) {
  std::vector<std::string> words = words_of(command);
  if (words.empty() || words[0] != "acctplan") throw CaseFormatError("a run starts with `acctplan`: " + command);
  words[0] = program.string();
  write_file(folder.stream("stdin"), input);
  const std::map<std::string, std::string> before = folder.contents();

  const pid_t child = ::fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) become(folder, words);

  RunResult result;
  result.exit = wait_for(child);
  const std::string place = folder.work().string();
  result.out = without_folder(read_file(folder.stream("stdout")), place);
  result.err = without_folder(read_file(folder.stream("stderr")), place);
  for (auto& [name, content] : folder.contents()) {
    const auto old = before.find(name);
    if (old == before.end() || old->second != content) result.wrote[name] = without_folder(content, place);
  }
  return result;
}

}  // namespace acctplan
