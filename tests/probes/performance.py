"""What the tests of performance count instead of seconds: lines, transfers, graphs, compilations.

Also a clock that moves only when a function of the test says so.
"""

import contextlib
import sys
import threading
import time
from types import SimpleNamespace

import numpy as np

from autograder import toolkit


class World:
    """A clock, and an accelerator that works behind Python's back."""

    def __init__(self, drift=1.0):
        self.now, self.pending, self.drift, self.log = 0.0, 0.0, drift, []

    def clock(self):
        self.log.append("clock")
        return self.now

    def work(self, name, seconds):
        """A function that takes so many seconds; lists are used up call by call."""
        left = list(seconds) if isinstance(seconds, list) else None

        def function():
            self.log.append(name)
            self.now += self.drift ** len(self.log) * (left.pop(0) if left else seconds)

        return function

    def launch(self, seconds):
        """A function that hands work over in half a second; the work itself comes later."""

        def function():
            self.now += 0.5
            self.pending += seconds.pop(0)

        return function

    def synchronize(self):
        self.now, self.pending = self.now + self.pending, 0.0


def python_steps(function, arguments):
    """Result of a call, and how many lines of the function's own file Python went through."""
    file, count = function.__code__.co_filename, 0

    def trace(frame, event, argument):
        nonlocal count
        if frame.f_code.co_filename != file:
            return None
        count += event in ("call", "line")
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        return function(*arguments), count
    finally:
        sys.settrace(before)


@contextlib.contextmanager
def transfers_counted(track):
    """A list that grows with every copy of a tensor's values to Python."""
    owner, names = _watched(track)
    seen, own = [], {name: vars(owner).get(name) for name in names}

    def watched(copy, name):
        def counted(tensor, *args, **kwargs):
            if seen and seen[-1] is None:  # within another of these: one copy
                return copy(tensor, *args, **kwargs)
            seen.append(None)
            try:
                return copy(tensor, *args, **kwargs)
            finally:
                seen[-1] = name

        return counted

    for name in names:
        setattr(owner, name, watched(getattr(owner, name), name))
    try:
        yield seen
    finally:
        for name in names:
            delattr(owner, name) if own[name] is None else setattr(owner, name, own[name])


def _watched(track):
    if track == "pytorch":
        import torch

        return torch.Tensor, ("item", "tolist", "numpy", "cpu", "__float__", "__array__")
    import tensorflow as tf

    base = next(kind for kind in type(tf.constant(0)).__mro__ if "_numpy" in vars(kind))
    return base, ("_numpy",)


def until(condition, seconds=1.0):
    """Wait for another thread, as long as need be."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.001)
    return condition()


def threads_gone(before):
    """Whether no more threads are alive than before."""
    return until(lambda: threading.active_count() <= before, 2.0)


def linear_model(track, weight, bias, frozen=False):
    """Images (N, 2, 3, 5), flattened, doubled in training, to classes; float64 in PyTorch."""
    if track == "pytorch":
        import torch
        from torch import nn

        net = nn.Sequential(nn.Flatten(), doubling(track, frozen), nn.Linear(30, len(bias)))
        net = net.double()
        with torch.no_grad():
            net[2].weight.copy_(torch.tensor(weight))
            net[2].bias.copy_(torch.tensor(bias))
        return net
    import keras
    from keras import layers

    flat = [layers.Permute((3, 1, 2)), layers.Flatten(), doubling(track, frozen)]
    net = keras.Sequential([keras.Input((3, 5, 2)), *flat, layers.Dense(len(bias))])
    for variable, array in zip(net.layers[-1].weights, (weight.T, bias), strict=True):
        variable.assign(array)
    return net


def doubling(track, frozen):
    """A layer that doubles what comes, in training alone; by a frozen parameter, if asked for."""
    if track == "pytorch":
        import torch
        from torch import nn

        class Doubling(nn.Module):
            def __init__(self):
                super().__init__()
                self.factor = nn.Parameter(torch.full((), 2.0), False) if frozen else 2.0

            def forward(self, x):
                return self.factor * x if self.training else x

        return Doubling()
    import keras

    class Doubling(keras.layers.Layer):
        def build(self, shape):
            self.factor = self.add_weight((), "ones", trainable=False) if frozen else 1.0

        def call(self, x, training=False):
            return 2 * self.factor * x if training else x

    return Doubling()


def squared_distance(track):
    """A loss of two unlike arguments in the framework's order, and how often it was traced."""
    runs = []
    if track == "pytorch":

        def loss_of(logits, labels):
            return (logits - 3 * labels).square().sum(dim=1).mean()

        return loss_of, runs

    import tensorflow as tf

    def loss_of(labels, logits):
        if tf.inside_function():
            runs.append(1)  # Python runs it once for each trace
        return tf.reduce_mean(tf.reduce_sum(tf.square(logits - 3 * labels), axis=1))

    return loss_of, runs


def parameters_of(track, net):
    """Canonical (out, in) weight and bias of a `linear_model`."""
    if track == "pytorch":
        return [p.detach().numpy().copy() for p in net[-1].parameters()]
    weight, bias = (np.array(v.numpy()) for v in net.layers[-1].weights)
    return [weight.T, bias]


def frozen_of(track, net):
    """The number in the frozen parameter of a `linear_model`, or None."""
    layer = net[1] if track == "pytorch" else net.layers[-2]
    factor = getattr(layer, "factor", None)
    return None if isinstance(factor, float) else float(toolkit_of(track).array(factor))


def toolkit_of(track):
    return toolkit(SimpleNamespace(__track__=track))


def timed(performance, seconds, repeats, warmup):
    """The median by a clock of the test's own; what the log says was done."""
    world = World()
    function = world.work("call", seconds)
    median = performance.median_time(function, repeats, warmup, world.clock)
    return {"median": median, "calls": world.log.count("call")}


def timed_on_an_accelerator(performance, seconds, warmup):
    world = World()
    function, repeats = world.launch(list(seconds)), len(seconds) - warmup
    return performance.median_time(function, repeats, warmup, world.clock, world.synchronize)


def timed_in_turns(performance, first, second, rounds, drift=1.0):
    world = World(drift)
    functions = world.work("first", first), world.work("second", second)
    times = performance.paired_times(*functions, rounds, world.clock)
    return [list(one) for one in times], [one for one in world.log if one != "clock"]


def prefetched_list(performance, items, size):
    return list(performance.prefetched(iter(items), size))


def askers(performance, size, total=12):
    """How many threads asked for an item at the same time, at most."""
    now, most, lock = 0, 0, threading.Lock()

    class Slow:
        left = total

        def __iter__(self):
            return self

        def __next__(self):
            nonlocal now, most
            with lock:
                now, self.left = now + 1, self.left - 1
                most, end = max(most, now), self.left < 0
            time.sleep(0.003)
            with lock:
                now -= 1
            if end:
                raise StopIteration
            return self.left

    list(performance.prefetched(Slow(), size))
    return most


def ahead(performance, size, total=40):
    """How many items were made once the first, and then the fifth, had been handed out."""
    made, counts = [], []

    def items():
        for number in range(total):
            made.append(number)
            yield number

    stream = performance.prefetched(items(), size)
    for taken in range(1, 6):
        next(stream)
        if taken in (1, 5):
            until(lambda: len(made) >= taken + size, 0.3)  # noqa: B023
            until(lambda: len(made) > taken + size + 1, 0.03)  # noqa: B023
            counts.append(len(made) - taken)
    stream.close()
    return counts


def failing(performance, good, size):
    """The items that came before an exception, and the exception."""

    def items():
        yield from range(good)
        raise OSError("the disk is gone")

    came = []
    try:
        for item in performance.prefetched(items(), size):
            came.append(item)
    except OSError as error:
        return came, str(error)
    return came, None


def left_early(performance):
    """Whether the thread ends with the generator, also when it is closed after three items."""
    before = threading.active_count()
    list(performance.prefetched(range(5), 2))
    ended = threads_gone(before)
    stream = performance.prefetched(range(200), 2)
    for _ in range(3):
        next(stream)
    stream.close()
    return ended, threads_gone(before)


def cropped(performance, images, tops, lefts, size):
    """The squares as (N, C, size, size), and the lines that Python went through."""
    kit = toolkit(performance)
    arguments = kit.images(images), kit.tensor(tops), kit.tensor(lefts), size
    squares, steps = python_steps(performance.crop_each, arguments)
    return kit.maps(squares), steps


def cropped_pixels(performance, images, tops, lefts, size):
    """The dtype of squares of whole numbers of 8 bits, and the squares as (N, C, size, size)."""
    kit, track = toolkit(performance), performance.__track__
    pixels = images.astype("uint8")
    pixels = np.ascontiguousarray(np.moveaxis(pixels, 1, -1)) if track == "tf" else pixels
    if track == "pytorch":
        import torch

        pixels = torch.tensor(pixels)
    if track == "tf":
        import tensorflow as tf

        pixels = tf.constant(pixels)
    squares = performance.crop_each(pixels, kit.tensor(tops), kit.tensor(lefts), size)
    squares = np.asarray(squares)
    turned = np.moveaxis(squares, -1, 1) if track == "tf" else squares
    return str(squares.dtype), turned.astype("int64")


def clipped(performance, gradients, max_norm):
    kit = toolkit(performance)
    tensors = [kit.tensor(one) for one in gradients]
    before = [np.array(kit.array(one)) for one in tensors]
    with library_calls(performance.__track__) as library:
        got = performance.clip_to_norm(tensors, max_norm)
    after = [kit.array(one) for one in tensors]
    changed = not all(map(np.array_equal, after, before))
    return {"clipped": [kit.array(one) for one in got], "changed": changed,
            "library": sorted(set(library))}  # fmt: skip


@contextlib.contextmanager
def library_calls(track):
    """A list that grows with the name of each clipping function of the framework called."""
    if track == "pytorch":
        from torch.nn import utils as owner

        names = ("clip_grad_norm_", "clip_grads_with_norm_", "clip_grad_value_")
    else:
        import tensorflow as owner

        names = ("clip_by_global_norm", "clip_by_norm")
    called, own = [], {name: getattr(owner, name) for name in names if hasattr(owner, name)}

    def noted(name):
        return lambda *args, **kwargs: called.append(name) or own[name](*args, **kwargs)

    for name in own:
        setattr(owner, name, noted(name))
    try:
        yield called
    finally:
        for name, function in own.items():
            setattr(owner, name, function)


def clipped_in_a_graph(performance, gradients, max_norm):
    kit = toolkit(performance)
    tensors = [kit.tensor(one) for one in gradients]
    if performance.__track__ == "pytorch":
        import torch

        torch._dynamo.reset()
        clip = torch.compile(performance.clip_to_norm, backend="eager", fullgraph=True)
    else:
        import tensorflow as tf

        clip = tf.function(performance.clip_to_norm, autograph=False)
    return [kit.array(one) for one in clip(tensors, max_norm)]


def epoch(performance, batches):
    """The mean, the number of transfers, the most graphs that were alive at a step's start.

    And whether the mean is a Python number.
    """
    kit = toolkit(performance)
    if performance.__track__ == "pytorch":
        step, alive = _step_with_graph()
    else:
        step, alive = lambda batch: batch * batch, lambda: [0]
    tensors = [kit.tensor(np.float64(one)) for one in batches]
    with transfers_counted(performance.__track__) as transfers:
        mean = performance.epoch_mean(step, iter(tensors))
    plain = isinstance(mean, (float, np.floating, np.ndarray))
    return float(mean), len(transfers), max(alive()), plain


def _step_with_graph():
    """A step whose loss carries its graph; counts the graphs that are still alive."""
    import weakref

    import torch

    class Saved:
        def __init__(self, tensor):
            self.tensor = tensor

    weight, living, counts = torch.ones((), requires_grad=True), weakref.WeakSet(), []

    def pack(tensor):
        saved = Saved(tensor.detach())
        living.add(saved)
        return saved

    def step(batch):
        counts.append(len(living))
        with torch.autograd.graph.saved_tensors_hooks(pack, lambda saved: saved.tensor):
            return weight * (batch * batch)

    return step, lambda: counts


def trained(performance, weight, bias, batches, rate, frozen=False):
    """Losses, weights after the steps, the number of compilations or traces, and two flags.

    Does a loss carry a graph?  Is the frozen parameter what it was?
    """
    kit, track = toolkit(performance), performance.__track__
    net = linear_model(track, weight, bias, frozen)
    before = frozen_of(track, net)
    loss_of, runs = squared_distance(track)
    if track == "pytorch":
        import torch

        torch._dynamo.reset()

        def backend(graph, inputs):
            runs.append(1)
            return graph.forward

        step = performance.compiled_step(net, loss_of, rate, backend)
    else:
        step = performance.compiled_step(net, loss_of, rate)
    losses = [step(kit.images(images), kit.tensor(targets)) for images, targets in batches]
    graphs = [hasattr(one, "requires_grad") and one.requires_grad for one in losses]
    losses = [float(kit.array(one)) for one in losses]
    same = frozen_of(track, net) == before
    return losses, parameters_of(track, net), len(runs), any(graphs), same


def compilers(performance, weight, bias, batches, rate):
    """Does the compiler that was asked for compile the step, and not where none was?"""
    kit, track = toolkit(performance), performance.__track__
    images, targets = kit.images(batches[0][0]), kit.tensor(batches[0][1])
    loss_of, _ = squared_distance(track)

    def fails(loss_of, **how):
        step = performance.compiled_step(linear_model(track, weight, bias), loss_of, rate, **how)
        try:
            step(images, targets)
        except NotImplementedError:
            raise
        except Exception:
            return True
        return False

    if track == "pytorch":
        import torch

        def broken(graph, inputs):
            raise RuntimeError("this backend compiles nothing")

        torch._dynamo.reset()
        asked = fails(loss_of, backend=broken)
        torch._dynamo.reset()
        return {"as asked": asked, "by default": not fails(loss_of, backend="eager")}
    import tensorflow as tf

    def in_python(labels, logits):  # XLA has no calls of Python
        loss = loss_of(labels, logits)
        return loss + tf.py_function(lambda: tf.zeros(()), [], tf.float32)

    asked = fails(in_python, jit_compile=True)
    return {"as asked": asked, "by default": not fails(in_python)}


def last_channels(performance, images, weights, bias):
    """Strides, shapes and answers of two convolutions with channels last."""
    import torch
    from torch import nn

    net = nn.Sequential(nn.Conv2d(3, 5, 2, bias=False), nn.Conv2d(5, 4, 3), nn.Flatten()).double()
    with torch.no_grad():
        for layer, weight in zip(net[:2], weights, strict=True):
            layer.weight.copy_(torch.tensor(weight))
        net[1].bias.copy_(torch.tensor(bias))
        plain = torch.tensor(images)
        model, turned = performance.to_channels_last(net, plain)
        fits = turned.shape == plain.shape
        after = model(turned).numpy() if fits else None
    kernels = [tuple(p.stride()) for p in net.parameters() if p.ndim == 4]
    return {
        "shapes": [tuple(turned.shape), tuple(net[0].weight.shape)],
        "strides": [tuple(turned.stride()), *kernels],
        "untouched": tuple(plain.stride()),
        "same model": model is net,
        "answers": after,
        "images": turned.numpy().copy(),
    }


def last_channels_of_others(performance, images):
    """Which tensors with four axes have channels last, in a network of unusual parts."""
    import torch
    from torch import nn

    class Parts(nn.Module):
        def __init__(self):
            super().__init__()
            self.inner = nn.ModuleList([nn.Conv2d(3, 5, 2), nn.ConvTranspose2d(5, 4, 2)])
            self.scale = nn.Parameter(torch.ones(2, 3, 4, 5))
            self.register_buffer("blur", torch.ones(3, 2, 5, 4))

    net = Parts()
    performance.to_channels_last(net, torch.tensor(images))
    found = {name: one for name, one in net.state_dict(keep_vars=True).items() if one.ndim == 4}
    return {name: one.is_contiguous(memory_format=torch.channels_last)
            for name, one in found.items()}  # fmt: skip


def fed(performance, images, labels, batch_size):
    """All batches, the sizes that `transform` saw, and the batches made once the first was out."""
    import tensorflow as tf

    seen = []

    def note(batch):
        seen.append(int(batch.shape[0]) if batch.ndim == 4 else 0)
        return -2 * batch

    def transform(batch):
        shape = batch.shape
        batch = tf.py_function(note, [batch], tf.float32)
        batch.set_shape(shape)
        return batch

    last = images.transpose(0, 2, 3, 1).astype("float32")
    dataset = performance.prefetched_dataset(last, labels, batch_size, transform)
    stream = iter(dataset)
    batches = [next(stream)]
    early = until(lambda: len(seen) >= 2, 1.0)
    batches += list(stream)
    return [[x.numpy(), y.numpy()] for x, y in batches], sorted(seen), early
