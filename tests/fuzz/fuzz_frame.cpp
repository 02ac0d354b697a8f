// libFuzzer's way in: fuzz_frame [OPTIONS] tests/fuzz/corpus/frame
#include "frameentry.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (const auto wrong = holdfast::judgeBytes({reinterpret_cast<const char *>(data), size})) {
        std::fprintf(stderr, "%s\n", wrong->c_str());
        std::abort();
    }
    return 0;
}
