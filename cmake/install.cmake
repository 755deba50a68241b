# What `cmake --install` puts down; tests/install compares it with tests/install/installed.txt.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/acctplan)

if(TARGET acctplan)
  install(TARGETS acctplan RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(TARGETS acctplan_xlsx acctplan_ics RUNTIME DESTINATION libexec/acctplan)
endif()
install(TARGETS acctplan_core EXPORT acctplan_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT acctplan_targets FILE acctplan-targets.cmake NAMESPACE acctplan:: DESTINATION ${package_dir})
install(DIRECTORY include/acctplan DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.hpp)
install(FILES policies/default.yaml DESTINATION ${CMAKE_INSTALL_DATADIR}/acctplan/policies)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN *.md)

configure_package_config_file(cmake/acctplan-config.cmake.in acctplan-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(acctplan-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/acctplan-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/acctplan-config-version.cmake DESTINATION ${package_dir})
