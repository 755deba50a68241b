# The first report ends the program, so that a test cannot pass over it. Left out of UBSan is what AddressSanitizer sees as
# well and what doubles the code: every access through a pointer checked for null, alignment, size and type. A fixed
# address spares the hundreds of starts of a test run the relocations of UBSan's tables.
if(ACCTPLAN_SANITIZE)
  set(acctplan_sanitizers -fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr)
  add_compile_options(${acctplan_sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer -fno-pie)
  add_link_options(${acctplan_sanitizers} -no-pie)
endif()

# acctplan_unjudged(TARGET KIND): what the sanitizer KIND, or all, need not judge in a target: it is not acctplan's code.
function(acctplan_unjudged target kind)
  if(ACCTPLAN_SANITIZE)
    target_compile_options(${target} PRIVATE -fno-sanitize=${kind})
  endif()
endfunction()
if(ACCTPLAN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
