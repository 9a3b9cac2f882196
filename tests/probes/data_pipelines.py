"""What the probes of the chapter on data pipelines need of each framework, in pairs."""

from itertools import islice

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
    return lambda image: image + counter.assign_add(1.0)


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
