"""Probes of the chapter on training in several processes.

Each pair of functions below runs in the processes of distributed_workers.py: the one of PyTorch in
each process, with its share of the data, the one of TensorFlow once, for all replicas.
Results are lists with one entry for each process or replica.
"""

import numpy as np

from autograder import toolkit
from probes.distributed_workers import together


def shares_of(distributed, whole):
    """One dictionary for each of PyTorch's processes; TensorFlow's only process gets all."""
    if distributed.__track__ == "tf":
        return [{name: list(parts) for name, parts in whole.items()}]
    return [dict(zip(whole, parts, strict=True)) for parts in zip(*whole.values(), strict=True)]


def run(distributed, torch_work, tf_work, **whole):
    """Run the function of the track; ``whole`` holds a list with one entry for each process."""
    if distributed.__track__ == "tf":
        return together(distributed, tf_work, shares_of(distributed, whole))[0]
    return together(distributed, torch_work, shares_of(distributed, whole))


def on_replicas(strategy, function, *shared):
    """Call a function on all replicas, each with its entries; a list of what they return."""
    kept = [None] * strategy.num_replicas_in_sync

    def replica():
        import tensorflow as tf

        rank = int(tf.distribute.get_replica_context().replica_id_in_sync_group)
        kept[rank] = function(*[entries[rank] for entries in shared])

    strategy.run(replica)
    return kept


# --- average_gradients


def averaged(distributed, gradients, counts):
    """The averaged gradients of each process; are its own ones as they were?"""
    return run(distributed, torch_averaged, tf_averaged, gradients=gradients, count=counts)


def torch_averaged(module, gradients, count):
    kit = toolkit(module)
    tensors = [kit.tensor(one) for one in gradients]
    before = [kit.array(one).copy() for one in tensors]
    found = [kit.array(one).copy() for one in module.average_gradients(tensors, count)]
    after = [kit.array(one) for one in tensors]
    return {"averaged": found, "kept": [*map(np.array_equal, before, after)]}


def tf_averaged(module, strategy, gradients, count):
    def replica(gradients, count):
        return torch_averaged(module, gradients, count)

    return on_replicas(strategy, replica, gradients, count)


def averaged_with_tensors(distributed, gradients, counts):
    """The averaged gradients where TensorFlow's counts are tensors."""
    counts = [np.array(count) for count in counts] if distributed.__track__ == "tf" else counts
    return run(distributed, torch_averaged, tf_averaged_tensors, gradients=gradients, count=counts)


def tf_averaged_tensors(module, strategy, gradients, count):
    import tensorflow as tf

    return tf_averaged(module, strategy, gradients, [tf.constant(int(one)) for one in count])


# --- data_parallel_step


def stepped(distributed, images, labels, weight, bias, rate, frozen=None, old=0.0, silent=False):
    """Loss, weight (K, D) and bias of a linear classifier after one step, for each process.

    A frozen layer stands before it where its weight (D, D) is given, `old` gradients lie in the
    parameters of PyTorch, and behind it is a layer that is `silent` outside of training.
    """
    both = {"images": images, "labels": labels}
    same = {"weight": weight, "bias": bias, "rate": rate, "frozen": frozen, "old": old,
            "silent": silent}  # fmt: skip
    same = {name: [value] * len(images) for name, value in same.items()}
    return run(distributed, torch_stepped, tf_stepped, **both, **same)


def torch_stepped(module, images, labels, weight, bias, rate, frozen, old, silent):
    import torch

    class OnlyInTraining(torch.nn.Module):
        def forward(self, inputs):
            return inputs if self.training else 0 * inputs

    kit = toolkit(module)
    last = torch.nn.Linear(*weight.shape[::-1], dtype=torch.float64)
    last.load_state_dict({"weight": kit.tensor(weight), "bias": kit.tensor(bias)})
    first = torch.nn.Linear(len(weight[0]), len(weight[0]), bias=False, dtype=torch.float64)
    first.requires_grad_(False)
    if frozen is not None:
        first.weight.copy_(kit.tensor(frozen))
    if old:
        for parameter in (*first.parameters(), *last.parameters()):
            parameter.grad = 0 * parameter.detach() + old
    model = last if frozen is None else torch.nn.Sequential(first, last)
    model = torch.nn.Sequential(model, OnlyInTraining()) if silent else model
    loss = module.data_parallel_step(model, kit.tensor(images), kit.tensor(labels), rate)
    found = {"loss": float(loss), "weight": kit.array(last.weight), "bias": kit.array(last.bias),
             "is a float": isinstance(loss, (float, np.floating))}  # fmt: skip
    return found if frozen is None else {**found, "frozen": kit.array(first.weight)}


def tf_stepped(module, strategy, images, labels, weight, bias, rate, frozen, old, silent):
    import keras

    class OnlyInTraining(keras.layers.Layer):
        def call(self, inputs, training=None):
            return inputs if training else 0 * inputs

    kit, size = toolkit(module), weight[0].shape[1]
    with strategy.scope():
        dense = keras.layers.Dense(len(bias[0]))
        first = keras.layers.Dense(size, use_bias=False, trainable=False)
        layers = [dense] if frozen[0] is None else [first, dense]
        layers += [OnlyInTraining()] if silent[0] else []
        model = keras.Sequential([keras.Input((size,)), *layers])
        optimizer = keras.optimizers.SGD(rate[0])
    dense.set_weights([weight[0].T, bias[0]])
    if frozen[0] is not None:
        first.set_weights([frozen[0].T])

    def distribute(parts):
        return strategy.experimental_distribute_values_from_function(
            lambda context: kit.tensor(parts[context.replica_id_in_sync_group])
        )

    shared = distribute(images), distribute(labels), sum(map(len, labels))
    loss = module.data_parallel_step(strategy, model, optimizer, *shared)
    copies = [strategy.experimental_local_results(one.value) for one in model.trainable_variables]
    kept = {} if frozen[0] is None else {"frozen": first.get_weights()[0].T}
    return [
        {
            "loss": np.float32(loss),
            "weight": kernel.numpy().T,
            "bias": bias.numpy(),
            "is a float": isinstance(loss, (float, np.floating)),
            **kept,
        }
        for kernel, bias in zip(*copies, strict=True)
    ]


# --- global_statistics


def statistics(distributed, features):
    """Mean and variance, for each process."""
    return run(distributed, torch_statistics, tf_statistics, features=features)


def torch_statistics(module, features):
    kit = toolkit(module)
    return [kit.array(one) for one in module.global_statistics(kit.tensor(features))]


def tf_statistics(module, strategy, features):
    return on_replicas(strategy, lambda part: torch_statistics(module, part), features)


# --- global_accuracy


def accuracy(distributed, logits, labels, num_examples):
    """The accuracy that each process finds, and whether it is a Python float."""
    sizes = [num_examples] * len(logits)
    return run(
        distributed, torch_accuracy, tf_accuracy, logits=logits, labels=labels, num_examples=sizes
    )


def torch_accuracy(module, logits, labels, num_examples):
    kit = toolkit(module)
    found = module.global_accuracy(kit.tensor(logits), kit.tensor(labels), num_examples)
    return {"share": float(kit.array(found)), "is a float": isinstance(found, (float, np.floating))}


def tf_accuracy(module, strategy, logits, labels, num_examples):
    def replica(logits, labels, num_examples):
        return torch_accuracy(module, logits, labels, num_examples)

    return on_replicas(strategy, replica, logits, labels, num_examples)
