// steppedclock.c - preloaded into a program, its wall clock is ahead by what a file says: nanoseconds, 8 bytes, as the
// machine writes them, read each time. The file is named by HOLDFAST_TEST_CLOCK. Namespaces of time don't reach the
// wall clock. Steady clocks are left alone.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const int64_t billion = 1000000000;
static const int64_t *ahead;

__attribute__((constructor)) static void openFile(void)
{
    const char *const path = getenv("HOLDFAST_TEST_CLOCK");
    const int file = path != NULL ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    void *const mapped = mmap(NULL, sizeof *ahead, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED)
        ahead = mapped;
}

static void step(struct timespec *now)
{
    if (ahead == NULL)
        return;
    const int64_t sum = now->tv_nsec + __atomic_load_n(ahead, __ATOMIC_RELAXED);
    int64_t seconds = sum / billion, rest = sum % billion;
    if (rest < 0) {
        rest += billion;
        --seconds;
    }
    now->tv_sec += seconds;
    now->tv_nsec = rest;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
    if (syscall(SYS_clock_gettime, clock, now) != 0)
        return -1;
    if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)
        step(now);
    return 0;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone)
{
    (void)zone;
    struct timespec exact;
    if (clock_gettime(CLOCK_REALTIME, &exact) != 0)
        return -1;
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *out)
{
    struct timespec exact;
    if (clock_gettime(CLOCK_REALTIME, &exact) != 0)
        return (time_t)-1;
    if (out != NULL)
        *out = exact.tv_sec;
    return exact.tv_sec;
}
