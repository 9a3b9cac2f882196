"""The system calls that code under test may not use, as a program for the kernel's filter.

The program is written by libseccomp, which bubblewrap hands to the kernel (``--seccomp``).
"""

import ctypes
import errno
import functools
import os
import tempfile

ALLOW, ERRNO = 0x7FFF0000, 0x00050000
EQUAL_UNDER_MASK, AT_LEAST = 7, 5
EQUAL = 4
UNRESOLVED = -1  # what libseccomp says of a name that it does not know
SET_LEASE = 1024  # the command of fcntl that lets a process hold up whoever opens a file
NEW_USER = 0x10000000  # the flag of clone that makes a namespace of users
FIRST_FAMILY = 17  # sockets from here on reach past the network namespace (packets, machines)

FORBIDDEN = """
ptrace process_vm_readv process_vm_writev process_madvise pidfd_getfd kcmp
mount umount2 pivot_root chroot move_mount open_tree fsopen fsmount fsconfig fspick mount_setattr
unshare setns bpf userfaultfd perf_event_open
io_uring_setup io_uring_enter io_uring_register
keyctl add_key request_key
kexec_load kexec_file_load init_module finit_module delete_module reboot swapon swapoff
open_by_handle_at name_to_handle_at quotactl quotactl_fd acct syslog
settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname
inotify_init inotify_init1 vmsplice
shmget shmat semget msgget mq_open lookup_dcookie personality vhangup fanotify_init nfsservctl
""".split()
# Memory in files that belong to no process escapes every limit: programs that do without it go on.
UNKNOWN = "clone3 memfd_create memfd_secret".split()
# Attributes of files take memory that no process has, up to an eighth of the machine's for each
# place that can be written to.
UNSUPPORTED = "setxattr lsetxattr fsetxattr setxattrat".split()
NUMBERS = {"memfd_secret": 447, "setxattrat": 463}  # everywhere: an older libseccomp lacks them


class _Compare(ctypes.Structure):
    _fields_ = [
        ("argument", ctypes.c_uint), ("operator", ctypes.c_int),
        ("first", ctypes.c_uint64), ("second", ctypes.c_uint64),
    ]  # fmt: skip


@functools.cache
def program():
    """The filter as bytes, or None where libseccomp is missing."""
    try:
        library = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    except OSError:
        return None
    library.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(library.seccomp_init(ctypes.c_uint32(ALLOW)))
    try:
        for name in FORBIDDEN:
            _refuse(library, context, name, errno.EPERM)
        for name in UNKNOWN:
            _refuse(library, context, name, errno.ENOSYS)
        for name in UNSUPPORTED:
            _refuse(library, context, name, errno.EOPNOTSUPP)
        same = _Compare(0, EQUAL_UNDER_MASK, NEW_USER, NEW_USER)
        _refuse(library, context, "clone", errno.EPERM, same)
        _refuse(library, context, "fcntl", errno.EPERM, _Compare(1, EQUAL, SET_LEASE))
        _refuse(library, context, "socket", errno.EAFNOSUPPORT, _Compare(0, AT_LEAST, FIRST_FAMILY))
        return _exported(library, context)
    finally:
        library.seccomp_release(context)


def _refuse(library, context, name, error, *compare):
    number = library.seccomp_syscall_resolve_name(name.encode())
    number = NUMBERS.get(name, number) if number == UNRESOLVED else number
    if number < 0:  # this machine has no such call
        return
    conditions = (_Compare * len(compare))(*compare)
    action = ctypes.c_uint32(ERRNO | error)
    failed = library.seccomp_rule_add_array(context, action, number, len(compare), conditions)
    if failed:
        raise OSError(-failed, f"libseccomp does not take a rule for {name}")


def _exported(library, context):
    with tempfile.TemporaryFile() as file:
        if library.seccomp_export_bpf(context, file.fileno()):
            raise OSError("libseccomp does not write its program")
        file.seek(0)
        return file.read()


def lent():
    """A file descriptor from which bubblewrap reads the filter, or None; whoever asks closes it."""
    content = program()
    if content is None:
        return None
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()
        copy = os.dup(file.fileno())
    os.lseek(copy, 0, os.SEEK_SET)
    return copy
