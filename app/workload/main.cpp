// holdfast-workload: a process for trying out an availability manager (contracts/programs-and-api.md).
#include "workload.h"

#include <cstdio>

int main(int count, char **words)
{
    auto parsed = workload::parse(count, words);
    if (const auto *ending = std::get_if<workload::Ending>(&parsed)) {
        std::fputs(ending->text.c_str(), ending->status == 0 ? stdout : stderr);
        return ending->status;
    }
    return workload::Workload(std::get<workload::Options>(std::move(parsed))).run();
}
