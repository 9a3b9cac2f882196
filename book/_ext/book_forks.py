"""Kernels that are forks of one process: a page does not wait for what other pages imported, too.

PyTorch, TensorFlow and the rest take a core ten seconds, for each of forty pages. Where nothing can
be forked safely, and for a page or two, kernels are started as always.
"""

import contextlib
import json
import subprocess
import sys
import threading
from importlib.metadata import EntryPoint

import psutil
from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner

NAME = "book-forks"
FEW = 2
turn = threading.Lock()  # pages ask from threads
parent = None


@contextlib.contextmanager
def forking(pages, modules):
    """Within it, the kernels of that many pages are forks of a process that has the modules."""
    global parent
    if pages <= FEW or sys.platform != "linux":
        yield
        return
    factory = KernelProvisionerFactory.instance()
    factory.provisioners[NAME] = EntryPoint(NAME, f"{__name__}:ForkedKernel", factory.GROUP_NAME)
    usual, factory.default_provisioner_name = factory.default_provisioner_name, NAME
    command, pipe = [sys.executable, "-m", "kernel_parent", *modules], subprocess.PIPE
    try:
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, bufsize=0) as parent:
            yield
    finally:
        factory.default_provisioner_name = usual


def ask(request):
    """The parent's answer, empty if there is no parent any more."""
    with turn, contextlib.suppress(BrokenPipeError):
        parent.stdin.write(json.dumps(request).encode() + b"\n")
        return parent.stdout.readline()


class ForkedKernel(LocalProvisioner):
    """What Jupyter asks for a kernel: here the parent's fork answers, not a new command."""

    async def launch_kernel(self, cmd, **kwargs):
        arguments = cmd[cmd.index("-m") + 1 :]
        answer = ask({"arguments": arguments, "env": kwargs["env"], "cwd": kwargs["cwd"]})
        if not answer:  # the parent has ended: a kernel of its own, then
            return await super().launch_kernel(cmd, **kwargs)
        self.process = Forked(int(answer))
        self.pid = self.pgid = self.process.pid
        self.cwd = kwargs["cwd"]
        return self.connection_info


class Forked(psutil.Process):
    """A process as subprocess shows one."""

    stdin = stdout = stderr = None

    def poll(self):
        """None as long as it runs. How it ended is known to nobody."""
        return None if self.is_running() else 0
