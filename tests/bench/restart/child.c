/* child.c - the first thing it does is to look at the clock; then it says so, and waits to be killed. */
#include <fcntl.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **words)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    const int64_t ns = (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
    if (count < 2)
        return 2;
    const int64_t report[2] = {getpid(), ns};
    const int fifo = open(words[1], O_WRONLY | O_CLOEXEC);
    if (fifo < 0 || write(fifo, report, sizeof report) != sizeof report)
        return 1;
    while (1)
        pause();
}
