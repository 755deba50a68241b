# acctplan_embed_text(TARGET FILE HEADER FUNCTION): FILE becomes the value of `std::string_view FUNCTION()`, which
# HEADER declares. Made again whenever FILE changes.
function(acctplan_embed_text target file header function)
  set(input ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/generated/${function}.cpp)
  set(script ${CMAKE_CURRENT_SOURCE_DIR}/cmake/write_embedded_text.cmake)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${output} -DHEADER=${header} -DFUNCTION=${function} -P ${script}
    DEPENDS ${input} ${script}
    COMMENT "Embedding ${file}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
