"""What the tests of the chapter on tensors need of a framework: costs and gradients."""

from autograder import toolkit


def cost_of(track, run):
    """How many operations a function runs, and the size of the largest tensor they make."""
    sizes, _ = _pytorch_sizes(run) if track == "pytorch" else _tf_sizes(run)
    return {"operations": len(sizes), "largest": max(sizes, default=0)}


def functions_of(track, run):
    """The names of the framework's functions or operations that a function calls, in small."""
    _, names = _pytorch_sizes(run) if track == "pytorch" else _tf_sizes(run)
    return {name.lower() for name in names}


def _pytorch_sizes(run):
    """The sizes of what the operations make, and the names of the functions that were called."""
    from torch import Tensor
    from torch.overrides import TorchFunctionMode
    from torch.utils._python_dispatch import TorchDispatchMode
    from torch.utils._pytree import tree_leaves

    sizes, names = [], []

    class Name(TorchFunctionMode):
        def __torch_function__(self, function, types, args=(), kwargs=None):
            names.append(getattr(function, "__name__", ""))
            return function(*args, **(kwargs or {}))

    class Count(TorchDispatchMode):
        @classmethod
        def _should_skip_dynamo(cls):
            return False  # else the first use imports the compiler, for three seconds

        def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
            out = operation(*args, **(kwargs or {}))
            made = [one.untyped_storage().nbytes() // one.itemsize
                    for one in tree_leaves(out) if isinstance(one, Tensor)]  # fmt: skip
            sizes.append(max(made, default=0))  # an expanded view takes no memory
            return out

    with Name(), Count():
        run()
    return sizes, names


def _tf_sizes(run):
    """The sizes of what the operations make, and their names."""
    from tensorflow.python.framework import op_callbacks

    sizes, names = [], []

    def note(op_type, inputs, attrs, outputs, op_name=None, graph=None):
        names.append(op_type.decode() if isinstance(op_type, bytes) else op_type)
        sizes.append(max([one.shape.num_elements() or 0 for one in outputs], default=0))

    op_callbacks.add_op_callback(note)
    try:
        run()
    finally:
        op_callbacks.remove_op_callback(note)
    return sizes, names


def pick_gradient(module, scores, labels, upstream):
    """The gradient of sum(upstream * pick(scores, labels)) in the scores."""
    kit = toolkit(module)
    scores, labels, upstream = map(kit.tensor, (scores, labels, upstream))
    if module.__track__ == "pytorch":
        scores.requires_grad_()
        (module.pick(scores, labels) * upstream).sum().backward()
        return kit.array(scores.grad)
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(scores)
        total = tf.reduce_sum(module.pick(scores, labels) * upstream)
    return kit.array(tf.convert_to_tensor(tape.gradient(total, scores)))


def integers(module, array, dtype):
    """An integer tensor of a named type."""
    tensor = toolkit(module).tensor(array)
    if module.__track__ == "pytorch":
        import torch

        return tensor.to(getattr(torch, dtype))
    import tensorflow as tf

    return tf.cast(tensor, dtype)


def standardized(tensors, values, axes, **settings):
    kit = toolkit(tensors)
    return kit.array(tensors.standardize(kit.tensor(values), axes, **settings))


def standardized_in_float32(tensors, values, axes):
    """The same of float32 values, in both frameworks."""
    kit = toolkit(tensors)
    given = kit.tensor(values)
    given = given.float() if tensors.__track__ == "pytorch" else given
    return kit.array(tensors.standardize(given, axes)).astype("float64")


def input_after_standardize(tensors, values, axes):
    kit = toolkit(tensors)
    given = kit.tensor(values)
    tensors.standardize(given, axes)
    return kit.array(given)


def encoded(tensors, labels, num_classes, dtype="int64"):
    labels = integers(tensors, labels, dtype)
    rows = toolkit(tensors).array(tensors.one_hot(labels, num_classes))
    return {"type": str(rows.dtype), "rows": rows.astype(float)}


def picked(tensors, scores, labels):
    kit = toolkit(tensors)
    return kit.array(tensors.pick(kit.tensor(scores), kit.tensor(labels)))


def means(tensors, values, labels, num_classes):
    kit = toolkit(tensors)
    return kit.array(tensors.class_means(kit.tensor(values), kit.tensor(labels), num_classes))


def distances(tensors, a, b):
    kit = toolkit(tensors)
    return kit.array(tensors.pairwise_distances(kit.tensor(a), kit.tensor(b)))


def cut(tensors, images, size):
    kit = toolkit(tensors)
    return kit.array(tensors.patches(kit.images(images), size))


def refusal(tensors, images, size):
    """The name of the error that patches raises, or None."""
    try:
        tensors.patches(toolkit(tensors).images(images), size)
    except NotImplementedError:
        raise
    except Exception as error:
        return type(error).__name__


def scores_of(tensors, queries, keys):
    kit = toolkit(tensors)
    return kit.array(tensors.attention_scores(kit.tensor(queries), kit.tensor(keys)))


def cost(tensors, function, arrays, rest=()):
    given, track = [toolkit(tensors).tensor(one) for one in arrays], tensors.__track__

    def run():
        return getattr(tensors, function)(*given, *rest)

    called = functions_of(track, run)
    return {**cost_of(track, run), "one_hot": bool(called & {"one_hot", "onehot"})}
