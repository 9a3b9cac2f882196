"""How a probe runs in several processes: two for PyTorch, one with two devices for TensorFlow.

PyTorch's are started once for a module and serve all its probes. The module under test travels as
text, because a module with a known mistake is in no file. Where the system can, they are forks of
this process (0.1 s, since nothing is imported again). TensorFlow needs no other process: this one
has computed nothing yet, so it can still be told of two devices.
"""

import builtins
import contextlib
import functools
import linecache
import multiprocessing
import sys
import tempfile
import types
import warnings
from datetime import timedelta
from multiprocessing import connection
from pathlib import Path

SIZE = 2
PATIENCE = timedelta(seconds=20)  # how long one process waits for a message of the other
LIMIT = 30.0  # seconds for one probe
GRACE = 2.0  # seconds that one process gets when the other has finished
START = 180.0  # seconds until every process has imported its framework
WAITING = (
    "one process waits for a message that the other never sends: both must make the same calls of "
    "torch.distributed, in the same order and with tensors of the same shape."
)
ENDLESS = "TimeoutError", f"a process did not come to an end within {LIMIT:.0f} seconds.", None
DIED = (
    "RuntimeError",
    "a process was ended from outside Python, as gloo does when tensors of different shapes meet: "
    "both must make the same calls of torch.distributed, in the same order and with equal shapes.",
    None,
)


class Team:
    """PyTorch's processes, with a pipe to each."""

    def __init__(self):
        forks = sys.platform == "linux"
        context = multiprocessing.get_context("fork" if forks else "spawn")
        self.processes, self.pipes = [], []
        self.folder = tempfile.TemporaryDirectory()
        for rank in range(SIZE):
            here, there = context.Pipe()
            args = there, here if forks else None, rank
            process = context.Process(target=serve, args=args, daemon=True)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # forks and threads, from 3.12
                process.start()
            there.close()
            self.processes.append(process)
            self.pipes.append(here)
        self.calls = 0
        for pipe in self.pipes:
            received(pipe, START)

    def ask(self, parcel, work, shares):
        """What ``work(module, **share)`` returns in each of the processes."""
        self.calls += 1
        meeting = str(Path(self.folder.name, str(self.calls)))
        for pipe, share in zip(self.pipes, shares, strict=True):
            pipe.send((parcel, work, share, meeting))
        met = [received(pipe, LIMIT) for pipe in self.pipes]
        if met != ["met"] * len(self.pipes):
            return met
        self.dismiss(self.pipes)
        return self.gathered()

    def gathered(self):
        """The answers. Nobody leaves the group, which would end its connections, before all have
        answered, or one has failed, or the others have had their time."""
        found, held, limit = {}, [], LIMIT
        while len(found) < len(self.pipes):
            ready = connection.wait([pipe for pipe in self.pipes if pipe not in found], limit)
            if not ready and not held:
                break
            found.update((pipe, received(pipe)) for pipe in ready)
            held, limit = [*held, *ready], GRACE
            if not ready or any(isinstance(found[pipe], tuple) for pipe in held):
                self.dismiss(held)
                held, limit = [], LIMIT
        self.dismiss(held)
        return [found.get(pipe, ENDLESS) for pipe in self.pipes]

    def dismiss(self, pipes):
        """Let processes go on that wait for a sign."""
        for pipe in pipes:
            with contextlib.suppress(OSError):  # it has died
                pipe.send("go on")

    def end(self):
        for process in self.processes:
            process.kill()


def received(pipe, limit=0.0):
    """The next message of a process, or why there is none."""
    try:
        return pipe.recv() if pipe.poll(limit) else ENDLESS
    except (EOFError, ConnectionError):
        return DIED


TEAMS = []  # PyTorch's, once it is started


def together(module, work, shares):
    """Run a function beside the code under test, in all processes at once.

    Args:
        module: the module under test.
        work: module-level function, called as ``work(module, **share)`` in each process, or
            ``work(module, strategy, **share)`` in TensorFlow's only one.
        shares: a dictionary of plain data for each process.

    Returns:
        A list of what came of it in each process.
    """
    if module.__track__ == "tf":
        return [work(module, tf_strategy(), **share) for share in shares]
    if not TEAMS:
        TEAMS.append(Team())
    answers = TEAMS[0].ask(packed(module), work, shares)
    failed = [one for one in answers if isinstance(one, tuple)]
    if ENDLESS in failed or DIED in failed or "met" in answers:
        TEAMS.pop().end()
    for kind, said, place in sorted(failed, key=lambda one: one[1] == WAITING):
        raise_again(kind, said, place)
    return [answer for (answer,) in answers]


def packed(module):
    """All that another process needs to make the module: texts, and stand-ins of other modules."""
    names = [f"{module.__name__}.py", str(module.__file__)]
    files, stand_ins = [next(name for name in names if name in linecache.cache)], {}
    for name, value in vars(module).items():
        if not isinstance(value, types.FunctionType):
            continue
        if value.__globals__ is module.__dict__:
            files.append(value.__code__.co_filename)  # of an alternative: a second file
        elif "__track__" in value.__globals__:
            stand_ins[name] = packed(sys.modules[value.__module__])
    texts = {name: "".join(linecache.cache[name][2]) for name in files}
    return {"name": module.__name__, "track": module.__track__, "texts": texts, "given": stand_ins}


def unpacked(parcel):
    """The module again; functions that the test hands over stand in for its own."""
    module = types.ModuleType(parcel["name"])
    module.__track__ = parcel["track"]
    sys.modules[module.__name__] = module
    for name, text in parcel["texts"].items():
        linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
        exec(compile(text, name, "exec"), module.__dict__)
    for name, other in parcel["given"].items():
        setattr(module, name, getattr(unpacked(other), name))
    return module


def raise_again(kind, said, place):
    """Raise here what a process raised, as if it came from the same line."""
    known = getattr(builtins, kind, None)
    if not (isinstance(known, type) and issubclass(known, Exception)):
        known = type(kind, (Exception,), {})
    file, line, function = place or (__file__, 1, "together")
    code = compile("\n" * (line - 1) + "raise error", file, "exec").replace(co_name=function)
    exec(code, {"error": known(said)})


# --- what happens in the processes


def serve(pipe, parents_end, rank):
    """Answer until the other end of the pipe is closed."""
    if parents_end is not None:
        parents_end.close()  # a copy that came with the fork: it would keep this process alive
    start_torch()
    pipe.send("ready")
    with contextlib.suppress(EOFError):
        while True:
            parcel, work, share, meeting = pipe.recv()
            with contextlib.ExitStack() as stack:
                try:
                    stack.enter_context(torch_group(meeting, rank))
                except RuntimeError as error:  # no connection, for example
                    pipe.send((type(error).__name__, str(error), None))
                    continue
                pipe.send("met")
                pipe.recv()  # until all have met
                pipe.send(answer(parcel, work, share))
                pipe.recv()  # until all have answered


def answer(parcel, work, share):
    try:
        return [work(unpacked(parcel), **share)]
    except BaseException as error:  # sys.exit in the code under test included
        return told(error, parcel["texts"])


def told(error, files):
    """(kind, message, place in the code under test) of an exception."""
    found, trace = None, error.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        if code.co_filename in files:
            found = code.co_filename, trace.tb_lineno, code.co_name
        trace = trace.tb_next
    said = str(error)
    if any(word in said for word in ("gloo", "Timed out", "Connection closed", "Broken pipe")):
        return "TimeoutError", WAITING, found
    return type(error).__name__, said, found


def start_torch():
    import torch

    torch.set_num_threads(1)  # first of all: a fork must not touch its parent's threads


@contextlib.contextmanager
def torch_group(meeting, rank):
    import torch.distributed as dist

    store = dist.FileStore(meeting, SIZE)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=SIZE, timeout=PATIENCE)
    try:
        yield
    finally:
        with contextlib.suppress(RuntimeError):  # the other one is gone
            dist.destroy_process_group()


@functools.cache
def tf_strategy():
    """A strategy with two replicas, on two logical devices of the one processor."""
    import tensorflow as tf

    processor = tf.config.list_physical_devices("CPU")[0]
    devices = [tf.config.LogicalDeviceConfiguration()] * SIZE
    tf.config.set_logical_device_configuration(processor, devices)
    tf.get_logger().setLevel("ERROR")
    return tf.distribute.MirroredStrategy([f"CPU:{rank}" for rank in range(SIZE)])
