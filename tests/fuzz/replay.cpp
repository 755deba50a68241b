// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Runs the fuzz target that it is linked with over the files of a folder, each also cut short at several places.
int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: replay FOLDER\n", stderr), 2;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) files.push_back(entry.path().native());
  std::sort(files.begin(), files.end());
  for (const std::string& name : files) {
    std::ifstream in(name, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    // The oracle aborts; the last name printed is the culprit's.
    std::printf("%s\n", name.c_str());
    std::fflush(stdout);
    const std::size_t step = std::max<std::size_t>(bytes.size() / 64, 1);
    for (std::size_t size = 0; size < bytes.size(); size += step) {
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), size);
    }
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  std::printf("%zu files\n", files.size());
  return files.empty() ? 1 : 0;
}
