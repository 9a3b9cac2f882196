"""What the probes of the chapter on data pipelines need of each framework, in pairs."""

from contextlib import contextmanager
from copy import deepcopy
from itertools import islice, zip_longest

import numpy as np


def is_torch(module):
    return module.__track__ == "pytorch"


def in_layout(module, images):
    """Images (N, C, H, W) as the framework orders them, still NumPy, still uint8."""
    images = np.asarray(images)
    return images if is_torch(module) else np.ascontiguousarray(images.transpose(0, 2, 3, 1))


def image_tensor(module, image):
    """One image (C, H, W) as a float32 tensor of the framework."""
    if is_torch(module):
        import torch

        return torch.tensor(np.asarray(image), dtype=torch.float32)
    import tensorflow as tf

    return tf.constant(np.asarray(image).transpose(1, 2, 0), dtype=tf.float32)


def as_chw(module, image):
    """One image tensor as an array (C, H, W)."""
    image = image.detach().numpy() if hasattr(image, "detach") else np.asarray(image)
    return image if is_torch(module) else image.transpose(2, 0, 1)


def values(tensor):
    """A tensor as an array."""
    return tensor.numpy() if hasattr(tensor, "numpy") else np.asarray(tensor)


def dtype(tensor):
    """The name of a tensor's number format, such as float32."""
    found = getattr(tensor, "dtype", type(tensor))
    return getattr(found, "name", str(found)).removeprefix("torch.")


def counting_transform(module):
    """A transform whose every call adds one more than the call before."""
    if is_torch(module):
        calls = [0]

        def transform(image):
            calls[0] += 1
            return image + calls[0]

        return transform
    import tensorflow as tf

    counter = tf.Variable(0.0)
    # whatever format the image has: bytes are told by their size
    return lambda image: tf.cast(image, tf.float32) + counter.assign_add(1.0)


def halving_transform(module):
    """A transform that makes an image darker, in place where the framework knows it."""
    return (lambda image: image.mul_(0.5)) if is_torch(module) else (lambda image: image * 0.5)


def numbers(module, count):
    """A dataset of the numbers from 0 on."""
    if is_torch(module):
        return range(count)
    import tensorflow as tf

    return tf.data.Dataset.range(count)


def disturb(module, seed):
    """Put PyTorch's global generator somewhere else; TensorFlow's belongs to the contract."""
    if is_torch(module):
        import torch

        torch.manual_seed(seed)


def sequences(module, rows, labels, batch_size, padding):
    """The batches that collate_padded makes of some rows of tokens."""
    if is_torch(module):
        import torch

        examples = [
            (torch.tensor(row, dtype=torch.int64), label)
            for row, label in zip(rows, labels, strict=True)
        ]
        groups = [examples[i : i + batch_size] for i in range(0, len(rows), batch_size)]
        return [module.collate_padded(group, padding=padding) for group in groups]
    import tensorflow as tf

    ragged = tf.RaggedTensor.from_row_lengths(
        tf.constant([token for row in rows for token in row], tf.int64),
        tf.constant([len(row) for row in rows], tf.int64),
    )
    dataset = tf.data.Dataset.from_tensor_slices((ragged, tf.constant(labels, tf.int64)))
    batches = module.collate_padded(dataset, batch_size, padding=padding)
    return list(islice(batches, len(rows) + 2))


def mapped(module, image, seed, pairs, max_shift):
    """augmented for many pairs (epoch, index); in TensorFlow inside a pipeline."""
    if is_torch(module):
        return [module.augmented(image, seed, *pair, max_shift) for pair in pairs]
    import tensorflow as tf

    module.augmented(image, seed, *pairs[0], max_shift)  # an error here has no pipeline around it
    dataset = tf.data.Dataset.from_tensor_slices(tf.constant(pairs, tf.int64))
    return list(
        dataset.map(lambda pair: module.augmented(image, seed, pair[0], pair[1], max_shift))
    )


def generator_states(module):
    """Numbers that tell where the global generators stand, without moving them."""
    import random

    states = [hash(random.getstate()), int(np.random.get_state()[1].sum(dtype=np.int64))]
    states.append(int(np.random.get_state()[2]))
    if is_torch(module):
        import torch

        # the state is a row of bytes: weigh each by its place
        state = torch.get_rng_state().numpy().astype(np.int64)
        states.append(int((state * np.arange(1, len(state) + 1)).sum()))
    return states


class EmptyLoader:
    """A loader whose epochs have no batch; it stops an endless search for one."""

    def __init__(self):
        self.passes = 0

    def __len__(self):
        return 0

    def __iter__(self):
        self.passes += 1
        if self.passes > 20:
            raise RuntimeError("the loader was asked again and again for a batch that never comes")
        return iter(())


class CountingLoader:
    """A loader of three batches that counts how many were read."""

    def __init__(self):
        self.read = 0

    def __len__(self):
        return 3

    def __iter__(self):
        for batch in range(3):
            self.read += 1
            yield batch


class Stream:
    """A loader that yields one epoch each time it is iterated, and has no length."""

    def __iter__(self):
        yield from (10, 20, 30)


def measured(data, images, index):
    """What standardization_statistics leaves of its arguments."""
    data.standardization_statistics(images, index)
    return {"images": images, "index": index}


def split_beside_the_global_generator(data, labels, share):
    np.random.seed(3)
    before = generator_states(data)
    first = data.stratified_split(labels, share, seed=1)
    moved = generator_states(data) != before
    np.random.seed(4)
    second = data.stratified_split(labels, share, seed=1)
    return {"moved": moved, "first": list(first), "second": list(second)}


def read_all(data, images, labels):
    dataset = data.ArrayDataset(in_layout(data, images), labels)
    examples = list(islice(dataset, len(labels) + 3))
    return {
        "length": length_of(dataset),
        "images": [as_chw(data, image) for image, _ in examples],
        "labels": [int(label) for _, label in examples],
        "types": formats(examples),
    }


def length_of(dataset):
    """Its length, or a text where TensorFlow does not know it."""
    try:
        return len(dataset)
    except TypeError:
        return "unknown"


def formats(examples):
    """The number formats of examples, each once."""
    found = []
    for image, label in examples:
        one = {"image": dtype(image), "label": dtype(label)}
        one["label is a tensor"] = hasattr(label, "numpy") and hasattr(label, "shape")
        if one not in found:
            found.append(one)
    return found


def read_twice(data, images, labels):
    transform = counting_transform(data)
    dataset = data.ArrayDataset(in_layout(data, images), labels, transform)
    return [
        [as_chw(data, image) for image, _ in islice(dataset, len(labels) + 3)] for _ in range(2)
    ]


def read_twice_in_place(data, images, labels):
    arrays = in_layout(data, images)
    dataset = data.ArrayDataset(arrays, labels, halving_transform(data))
    read = [
        [as_chw(data, image) for image, _ in islice(dataset, len(labels) + 3)] for _ in range(2)
    ]
    return {
        "passes": read,
        "arrays changed": not np.array_equal(arrays, in_layout(data, images)),
    }


def lengths_that_differ(data, images, labels):
    try:
        data.ArrayDataset(in_layout(data, images), labels)
    except ValueError:
        return "ValueError"
    return "no error"


def orders(data, size, batch_size, training, seed=None, count=2, disturbed=0):
    """The numbers in each batch of each epoch."""
    options = {} if seed is None else {"seed": seed}
    loader = data.make_loader(numbers(data, size), batch_size, training=training, **options)
    found = []
    for _ in range(count):
        if disturbed:
            disturb(data, disturbed)
        batches = islice(loader, 2 * size)
        found.append([[int(one) for one in batch] for batch in batches])
    return found


def first_examples(data, size, batch_size, batches):
    """The numbers in the first batches of a training epoch."""
    loader = data.make_loader(numbers(data, size), batch_size, training=True)
    return [int(one) for batch in islice(loader, batches) for one in batch]


def two_at_once(data, size, batch_size, training, count):
    """The numbers in each batch of each epoch, of two loaders alike that are read in turn."""
    loaders = [data.make_loader(numbers(data, size), batch_size, training) for _ in range(2)]
    found = [[], []]
    for _ in range(count):
        turns = list(zip_longest(*[islice(loader, 2 * size) for loader in loaders], fillvalue=()))
        for place, batches in enumerate(zip(*turns, strict=True)):
            found[place].append([[int(one) for one in batch] for batch in batches])
    return found


def generators_moved(data, training):
    before = generator_states(data)
    loader = data.make_loader(numbers(data, 6), 2, training=training, seed=1)
    batches = [[int(one) for one in batch] for batch in islice(loader, 9)]
    return {"moved": generator_states(data) != before, "batches": len(batches)}


def endless_orders(data, size, batch_size, training, count):
    """The first batches of endless, and two epochs of a second loader that is alike."""
    first, second = (
        data.make_loader(numbers(data, size), batch_size, training=training, seed=5)
        for _ in range(2)
    )
    stream = islice(data.endless(first), count)
    got = [[int(one) for one in batch] for batch in stream]
    epochs = [[[int(one) for one in batch] for batch in second] for _ in range(2)]
    return {"got": got, "epochs": epochs}


def endless_of_nothing(data):
    loader = EmptyLoader()
    if not is_torch(data):
        loader = numbers(data, 3).batch(4, drop_remainder=True)
    try:
        first = next(iter(data.endless(loader)), None)
    except NotImplementedError:
        raise
    except (ValueError, RuntimeError) as error:
        return type(error).__name__
    return "no error" if first is None else "a batch"


def batches_read(data, wanted):
    """How many batches are read at the call, and when some are asked for."""
    if not is_torch(data):
        found = len(list(islice(data.endless(numbers(data, 3).batch(1)), wanted)))
        return {"read at the call": None, "read for four batches": found}
    loader = CountingLoader()
    stream = data.endless(loader)
    begin = loader.read
    list(islice(stream, wanted))
    return {"read at the call": begin, "read for four batches": loader.read}


def endless_without_a_length(data, wanted):
    """The first batches of a loader of three numbers; TensorFlow's datasets have a length."""
    if is_torch(data):
        return [int(one) for one in islice(data.endless(Stream()), wanted)]
    import tensorflow as tf

    loader = tf.data.Dataset.from_tensor_slices([10, 20, 30])
    return [int(one) for one in islice(data.endless(loader), wanted)]


def padded(data, rows, labels, batch_size, padding=0):
    batches = sequences(data, rows, labels, batch_size, padding)
    return [[values(part) for part in batch] for batch in batches]


def padded_types(data):
    (batch,) = sequences(data, [[4, 5], [6]], [1, 0], 2, 0)
    return {name: dtype(one) for name, one in zip(("tokens", "mask", "labels"), batch, strict=True)}


def variants(data, image, seed, pairs, max_shift=2):
    """augmented for many pairs (epoch, index)."""
    tensor = image_tensor(data, image)
    results = mapped(data, tensor, seed, pairs, max_shift)
    return np.stack([as_chw(data, one) for one in results])


def variants_one_by_one(data, image, triples, restless=False):
    """augmented for single triples, and whether that moves a global generator or the image."""
    tensor = image_tensor(data, image)
    before, results = generator_states(data), []
    for turn, triple in enumerate(triples):
        if restless:
            np.random.seed(turn)
            disturb(data, turn)
        results.append(as_chw(data, data.augmented(tensor, *triple)).copy())
    moved = not restless and generator_states(data) != before
    return {"results": results, "moved": moved, "image": as_chw(data, tensor)}


def draws_of_one_key(data, image, triples):
    """For each triple, how many different draws share a key; in PyTorch there are no keys."""
    tensor, found = image_tensor(data, image), []
    for triple in triples:
        with recorded_draws(data) as draws:
            data.augmented(tensor, *triple)
        found.append(max((len(kinds) for kinds in draws.values()), default=1))
    return found


@contextmanager
def recorded_draws(data):
    """The kinds of stateless draws by key, as they happen; what derives new keys is none."""
    draws = {}
    if is_torch(data):
        yield draws
        return
    from tensorflow.python.framework import op_callbacks

    def note(op_type, inputs, attrs, outputs, op_name=None, graph=None):
        name = op_type.decode() if isinstance(op_type, bytes) else op_type
        derives = "FullInt" in name or "KeyCounter" in name
        if name.startswith("StatelessRandom") and not derives and graph is None:
            key = str([np.asarray(one).tolist() for one in inputs[1:3]])
            kind = str([name, *(np.asarray(one).tolist() for one in [inputs[0], *inputs[4:]])])
            draws.setdefault(key, set()).add(kind)

    op_callbacks.add_op_callback(note)
    try:
        yield draws
    finally:
        op_callbacks.remove_op_callback(note)


def spoiled_results(data, image, triples):
    """The image after its variants, which were not moved, were overwritten."""
    tensor = image_tensor(data, image)
    for triple in triples:
        result = data.augmented(tensor, *triple, max_shift=0)
        if is_torch(data):
            result.zero_()
    return as_chw(data, tensor)


def shares_of_workers(data, records, workers, passes=1):
    """What each worker yields, workers being 0 for no worker processes at all."""
    stream = data.WorkerStream(lambda: iter(range(records)))
    found = []
    for worker in range(workers) or [None]:
        with in_worker(stream, worker, workers) as copy:
            found.append([list(islice(iter(copy), 2 * records)) for _ in range(passes)])
    return found


@contextmanager
def in_worker(stream, worker, workers):
    """What a worker process of a DataLoader sees: a copy of the stream, and who it is."""
    import torch.utils.data._utils.worker as internals

    if worker is None:
        yield stream
        return
    copied = deepcopy(stream)
    internals._worker_info = internals.WorkerInfo(
        id=worker, num_workers=workers, seed=0, dataset=copied
    )
    try:
        yield copied
    finally:
        internals._worker_info = None


def passes_at_once(data, records):
    """The records of two passes over one stream, in turn."""
    stream = data.WorkerStream(lambda: iter(range(records)))
    first, second = iter(stream), iter(stream)
    pairs = zip_longest(islice(first, 2 * records), islice(second, 2 * records))
    return [list(pair) for pair in pairs]


def begin_of_an_endless_stream(data, wanted):
    """The first records of a stream without end, alone and in one of four workers."""

    def numbers():
        yield from range(10_000)
        raise RuntimeError("the stream was read to its end before the first record came out")

    stream = data.WorkerStream(numbers)
    found = {"alone": list(islice(iter(stream), wanted))}
    with in_worker(stream, 1, 4) as copied:
        found["worker 1 of 4"] = list(islice(iter(copied), wanted))
    return found
