// SPDX-License-Identifier: MIT

// Linked with every object of the libraries: that it links is the test.
int main() {}
