# acctplan_embed_default_policy(TARGET READER FILE): TARGET gets default_policy_text() and what READER, an object library,
# reads from FILE. Made again whenever either changes. A fault in FILE fails the build.
function(acctplan_embed_default_policy target reader file)
  set(input ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded_policy.cpp)
  add_executable(embed_default_policy tools/embed_default_policy.cpp)
  target_include_directories(embed_default_policy PRIVATE src)
  target_link_libraries(embed_default_policy PRIVATE ${reader})
  add_custom_command(
    OUTPUT ${output}
    COMMAND embed_default_policy ${input} ${output}
    DEPENDS embed_default_policy ${input}
    COMMENT "Reading ${file}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
