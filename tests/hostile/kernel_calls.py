"""Tries what keeps memory outside of processes, holds others up, or is scarce on a system."""

import ctypes
import fcntl
import os

TRIED = {
    "a terminal": lambda: os.open("/dev/ptmx", os.O_RDWR),
    "a lease": lambda: fcntl.fcntl(os.open("/scratch/leased", os.O_RDWR), fcntl.F_SETLEASE, 0),
    "a file in memory": lambda: os.memfd_create("held"),
}


def avg_pool2d(images, kernel_size, stride=None):
    open("/scratch/leased", "w").close()
    libc = ctypes.CDLL(None)
    done = [name for name in ("inotify_init", "inotify_init1") if getattr(libc, name)(0) >= 0]
    ends = os.pipe()
    piece = (ctypes.c_void_p * 2)(ctypes.addressof(ctypes.create_string_buffer(8)), 8)
    if libc.vmsplice(ends[1], piece, 1, 0) >= 0:
        done.append("pages in a pipe")
    for name, attempt in TRIED.items():
        try:
            attempt()
            done.append(name)
        except OSError:
            continue
    if done:
        raise ValueError(f"got {done}")
    return images * 0
