// What a process takes from itself before it reads what a stranger sent.
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* glibc 2.34; its header shows it to GNU sources only. */
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);

/* The child closes every file from this one on. */
static inline int limits_close_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

static inline int limits_set(int what, rlim_t amount) {
    struct rlimit limit = {amount, amount};
    return setrlimit(what, &limit);
}

/* Bytes of addresses and of written files, seconds of processor, open files; no core, no new
   rights, no other program's look into it. 0 where all of it holds. */
static inline int limits_confine(rlim_t memory, rlim_t seconds, rlim_t file_bytes,
                                 rlim_t open_files) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return -1;
    if (limits_set(RLIMIT_CORE, 0) != 0) return -1;
    if (limits_set(RLIMIT_AS, memory) != 0) return -1;
    if (limits_set(RLIMIT_CPU, seconds) != 0) return -1;
    if (limits_set(RLIMIT_FSIZE, file_bytes) != 0) return -1;
    return limits_set(RLIMIT_NOFILE, open_files);
}
