"""What the tests of the chapter on gradients need of a framework: functions and derivatives."""

from types import SimpleNamespace

import numpy as np

from autograder import toolkit
from probes import tensors as tensors_probes


def library(track):
    """The few operations that the functions below need, under equal names."""
    if track == "pytorch":
        import torch

        return SimpleNamespace(
            sin=torch.sin, exp=torch.exp, tanh=torch.tanh, total=torch.sum, stop=torch.Tensor.detach
        )
    import tensorflow as tf

    return SimpleNamespace(
        sin=tf.sin, exp=tf.exp, tanh=tf.tanh, total=tf.reduce_sum, stop=tf.stop_gradient
    )


# --- scalar functions of a tensor; "wrong" ones lose half of the gradient at one place


def scalar_function(track, name):
    lib = library(track)

    def smooth(x):
        return lib.total(lib.sin(3 * x)) + lib.exp(lib.total(x) / 4)

    def quadratic(x):
        return lib.total(x * x) / 2 + lib.total(x) ** 2 / 4

    def flat(x):
        return lib.total(0 * x) + 1

    def wrong(x):
        return lib.total(x[0] * x[0]) + lib.total(x[1] * lib.stop(x[1]))

    def slightly_wrong(x):  # where the right gradient is small: 0.02 instead of 0.04
        return 10 * lib.total(x[0] * x[0]) + lib.total(x[1, :1] * lib.stop(x[1, :1])) / 100

    def overshooting(x):  # 3 x instead of 2 x
        return lib.total(2 * x * x - x * lib.stop(x))

    def tiny_and_wrong(x):  # where both are below 0.001
        return lib.total(x * lib.stop(x)) * 0.0004

    def wavy(x):  # its Hessian is no diagonal, and differences of its gradients are rough
        return lib.total(x[1:] * x[:-1] ** 2) + lib.total(x) ** 3 + lib.total(lib.sin(4 * x))

    return locals()[name]


def vector_function(track, name):
    lib = library(track)

    def curve(x):  # n to n - 1
        return lib.sin(x[1:]) * x[:-1] ** 2

    def shear(x):  # n to n, its Jacobian is not symmetric
        return lib.exp(x / 2) * lib.total(lib.sin(x) * x)

    return locals()[name]


# --- derivatives by the framework


def gradient(track, function, x):
    """The gradient of the sum of function(x), or None."""
    if track == "pytorch":
        import torch

        x = x.detach().clone().requires_grad_()
        result = function(x)
        if not result.requires_grad:
            return None
        return torch.autograd.grad(result.sum(), x, allow_unused=True)[0]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(x)
        result = function(x)
    return tape.gradient(result, x)


def second_derivative(track, function, x):
    """The gradient of the sum of the gradient of the sum of function(x)."""
    if track == "pytorch":
        import torch

        x = x.detach().clone().requires_grad_()
        (first,) = torch.autograd.grad(function(x).sum(), x, create_graph=True)
        return torch.autograd.grad(first.sum(), x)[0]
    import tensorflow as tf

    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            result = function(x)
        first = inner.gradient(result, x)
    return outer.gradient(first, x)


def loss_and_gradient(module, kit, weights, batch, discount):
    """semi_gradient_loss of the value function tanh(states @ weights), and its gradient."""
    batch = {name: kit.tensor(array) for name, array in batch.items()}
    weights = kit.tensor(weights)[:, None]
    if module.__track__ == "pytorch":
        import torch

        weights.requires_grad_()
        loss = module.semi_gradient_loss(
            lambda states: torch.tanh(states @ weights)[:, 0], **batch, discount=discount
        )
        found = torch.autograd.grad(loss, weights)[0] if loss.requires_grad else None
    else:
        import tensorflow as tf

        weights = tf.Variable(weights)
        with tf.GradientTape() as tape:
            loss = module.semi_gradient_loss(
                lambda states: tf.tanh(states @ weights)[:, 0], **batch, discount=discount
            )
        found = tape.gradient(loss, weights)
    return {"loss": kit.array(loss), "gradient": None if found is None else kit.array(found)[:, 0]}


# --- little programs, and what becomes of a gradient in them


def programs(track):
    """name -> a function of x = (0.5, -1.5, 2)."""
    return _pytorch_programs() if track == "pytorch" else _tf_programs()


def _pytorch_programs():
    import torch

    def without_recording(x):
        with torch.no_grad():
            return x * 2

    def through_data(x):
        y = x * 2
        y.data.mul_(0)
        return y

    return {
        "product": lambda x: x * 2,
        "scalar": lambda x: (x * x).sum(),
        "one entry": lambda x: x[1],
        "negative": lambda x: -x,
        "difference of two entries": lambda x: x[0] - x[1],
        "very small": lambda x: x * 1e-20,
        "x itself": lambda x: x,
        "other number format": lambda x: x.float(),
        "many axes": lambda x: x[:, None, None] * x,
        "changed behind its back": through_data,
        "maximum with a smaller number": lambda x: x.clamp(min=-9),
        "rounded": lambda x: x.round(),
        "sign": lambda x: x.sign(),
        "times zero": lambda x: x * 0,
        "dead ReLU": lambda x: (x - 9).relu(),
        "detached": lambda x: x.detach() * 2,
        "no_grad": without_recording,
        "Python number": lambda x: x.sum().item(),
        "built again from a number": lambda x: torch.tensor(x[0].item()) * 2,
        "NumPy": lambda x: x.detach().numpy() * 2,
        "integers": lambda x: x.long(),
        "integers and back": lambda x: x.long().double(),
        "comparison": lambda x: (x > 0).double(),
        "argmax": lambda x: x.argmax(),
        "constant": lambda x: torch.ones(3, requires_grad=True),
        "nothing": lambda x: None,
    }


def _tf_programs():
    import tensorflow as tf

    def assigned(x):
        variable = tf.Variable(tf.zeros(3))
        variable.assign(x * 2)
        return variable * 1

    return {
        "product": lambda x: x * 2,
        "scalar": lambda x: tf.reduce_sum(x * x),
        "one entry": lambda x: x[1],
        "negative": lambda x: -x,
        "difference of two entries": lambda x: x[0] - x[1],
        "very small": lambda x: x * 1e-20,
        "x itself": lambda x: x,
        "other number format": lambda x: tf.cast(x, tf.float64),
        "many axes": lambda x: x[:, None, None] * x,
        "rows gathered": lambda x: tf.gather(x, [0, 0]),
        "rows gathered, times zero": lambda x: tf.gather(x, [2, 0]) * 0,
        "maximum with a smaller number": lambda x: tf.maximum(x, -9.0),
        "sign": lambda x: tf.sign(x),
        "times zero": lambda x: x * 0,
        "dead ReLU": lambda x: tf.nn.relu(x - 9),
        "rounded": lambda x: tf.round(x),
        "stopped": lambda x: tf.stop_gradient(x) * 2,
        "assigned to a variable": assigned,
        "Python number": lambda x: float(tf.reduce_sum(x)),
        "built again from a number": lambda x: tf.constant(float(x[0])) * 2,
        "NumPy": lambda x: x.numpy() * 2,
        "integers": lambda x: tf.cast(x, tf.int32),
        "integers and back": lambda x: tf.cast(tf.cast(x, tf.int32), tf.float32),
        "comparison": lambda x: tf.cast(x > 0, tf.float32),
        "argmax": lambda x: tf.argmax(x),
        "constant": lambda x: tf.ones(3),
        "nothing": lambda x: None,
    }


def check(autodiff, name, x, precision="float64", order="C"):
    """What gradient_check says; with the order "F" a tensor lies in memory column by column."""
    function = scalar_function(autodiff.__track__, name)
    x = np.array(x, dtype=precision, order=order)
    if autodiff.__track__ == "pytorch":
        import torch

        return autodiff.gradient_check(function, torch.from_numpy(x))
    import tensorflow as tf

    return autodiff.gradient_check(function, tf.constant(x))


def traces_of_a_check(autodiff, x):
    """What gradient_check has left on x, a float64 tensor, as sentences."""
    kit, track = toolkit(autodiff), autodiff.__track__
    x = double(track, x)
    before = np.array(kit.array(x))
    autodiff.gradient_check(scalar_function(track, "smooth"), x)
    return traces(kit, x, before)


def double(track, x):
    if track == "pytorch":
        import torch

        return torch.tensor(x, dtype=torch.float64)
    import tensorflow as tf

    return tf.constant(x, tf.float64)


def traces(kit, x, before, required=False, gradient=None):
    """How x differs from what it was, as sentences: in values, and in PyTorch in its gradient."""
    found = []
    if not np.array_equal(kit.array(x), before):
        found.append("the values of x have changed")
    if getattr(x, "requires_grad", False) != required:
        found.append("x itself requires gradients now" if not required else "x was detached")
    now = getattr(x, "grad", None)
    if (now is None) != (gradient is None) or (now is not None and (now != gradient).any()):
        found.append("x.grad has changed")
    return found


def softplus(autodiff, x):
    kit = toolkit(autodiff)
    return kit.array(autodiff.log1pexp(kit.tensor(x)))


def softplus_gradient(autodiff, x, scale=1.0):
    kit = toolkit(autodiff)
    return array_or_none(
        kit,
        gradient(autodiff.__track__, lambda x: autodiff.log1pexp(x) * scale, kit.tensor(x)),
    )


def softplus_second_derivative(autodiff, x):
    kit = toolkit(autodiff)
    return array_or_none(
        kit, second_derivative(autodiff.__track__, autodiff.log1pexp, kit.tensor(x))
    )


def rounded(autodiff, x):
    kit = toolkit(autodiff)
    return kit.array(autodiff.straight_through_round(kit.tensor(x)))


def rounded_gradient(autodiff, x):
    """The gradient in x / 1.5 of sum(round(x)^2 + round(x))."""
    kit = toolkit(autodiff)

    def function(part):
        whole = autodiff.straight_through_round(part * 1.5)
        return whole * whole + whole

    return array_or_none(kit, gradient(autodiff.__track__, function, kit.tensor(x) / 1.5))


def has_own_backward(autodiff, x):
    """Does the record of log1pexp hold a backward pass that is not the framework's?"""
    kit = toolkit(autodiff)
    if autodiff.__track__ == "pytorch":
        from torch.autograd.function import BackwardCFunction

        nodes = [autodiff.log1pexp(kit.tensor(x).requires_grad_()).grad_fn]
        for node in nodes:
            nodes += [one for one, _ in node.next_functions if one is not None]
        return any(isinstance(node, BackwardCFunction) for node in nodes)
    import tensorflow as tf

    traced = tf.function(lambda x: autodiff.log1pexp(x), autograph=False)
    graph = traced.get_concrete_function(kit.tensor(x)).graph
    kinds = [one.node_def.attr["_gradient_op_type"].s for one in graph.get_operations()]
    return any(kind.startswith(b"CustomGradient") for kind in kinds)


def array_or_none(kit, value):
    return None if value is None else kit.array(value)


def product(autodiff, task, name, x, vector):
    """A Jacobian or Hessian product of a named function."""
    kit, track = toolkit(autodiff), autodiff.__track__
    find = scalar_function if task == "hessian_vector_product" else vector_function
    return kit.array(getattr(autodiff, task)(find(track, name), kit.tensor(x), kit.tensor(vector)))


def product_twice(autodiff, task, name, x, vector):
    """A product, the same once more, and what was left on x, as sentences.

    In PyTorch the second x requires gradients, and holds one from an earlier step.
    """
    kit, track = toolkit(autodiff), autodiff.__track__
    find = scalar_function if task == "hessian_vector_product" else vector_function
    plain, held, vector = kit.tensor(x), kit.tensor(x), kit.tensor(vector)
    before, gradient = np.array(kit.array(plain)), None
    if track == "pytorch":
        gradient = held.clone()
        held.requires_grad_().grad = gradient.clone()
    run, function = getattr(autodiff, task), find(track, name)
    products = [array_or_none(kit, run(function, one, vector)) for one in (plain, held)]
    found = traces(kit, plain, before) + traces(kit, held, before, track == "pytorch", gradient)
    return *products, sorted(set(found))


def product_cost(autodiff, task, name, x, vector):
    kit, track = toolkit(autodiff), autodiff.__track__
    find = scalar_function if task == "hessian_vector_product" else vector_function
    function, x, vector = find(track, name), kit.tensor(x), kit.tensor(vector)
    run = getattr(autodiff, task)
    run(function, x, vector)  # what happens only the first time is not counted
    return tensors_probes.cost_of(track, lambda: run(function, x, vector))


def semi_gradient(autodiff, weights, batch, discount):
    return loss_and_gradient(autodiff, toolkit(autodiff), weights, batch, discount)


def states_of_gradients(autodiff, names, x):
    """{name of a program: what gradient_state says}."""
    kit, known = toolkit(autodiff), programs(autodiff.__track__)
    return {name: autodiff.gradient_state(known[name], kit.tensor(x)) for name in names}


def state_leaves_no_trace(autodiff, x):
    """What is said of x * x, twice, and of x * 0; and what was left on x, as sentences.

    In PyTorch the last x requires gradients, and holds one from an earlier step.
    """
    kit = toolkit(autodiff)
    plain, held = kit.tensor(x), kit.tensor(x)
    before, gradient = np.array(kit.array(plain)), None
    if autodiff.__track__ == "pytorch":
        gradient = held.clone()
        held.requires_grad_().grad = gradient.clone()
    said = [autodiff.gradient_state(lambda x: x * x, plain) for _ in range(2)]
    said.append(autodiff.gradient_state(lambda x: x * 0, held))
    found = traces(kit, plain, before) + traces(kit, held, before, gradient is not None, gradient)
    return said, sorted(set(found))


def differences(autodiff, name, x, order="C", **settings):
    x = np.array(x, order=order)
    got = np.asarray(autodiff.numerical_gradient(getattr(np_functions, name), x, **settings))
    return {"gradient": got, "x": x}


class np_functions:  # noqa: N801  (a drawer of functions)
    def smooth(x):
        return float(np.sum(np.sin(x) * np.exp(x)))

    def cubic(x):
        return float(np.sum(x**3))

    def coupled(x):  # every entry acts on the derivatives in all others
        return float(np.sum(x**2) + np.sum(x) ** 2 / 2)


def graph_gradients(autodiff, name, values, times=1, before=0.0):
    """The gradients of the inputs of a small graph, after one or more calls of backward."""
    inputs = [autodiff.Node(value) for value in values]
    for node in inputs:
        node.gradient = before
    output = graphs[name](*inputs)
    for _ in range(times):
        autodiff.backward(output)
    return [float(node.gradient) for node in (*inputs, output)]


graphs = {
    "product": lambda a, b: a * b + a,
    "square": lambda a: a * a,
    "long way and short way": lambda a, b: (b * (w := (a * b).tanh())) * a + w,
    "used early and late": lambda a, b: (s := a + b) + ((s * a).tanh() * s).tanh() * s,
}


class Counting(tuple):
    """Parents that count how often they are gone through."""

    count = 0

    def __iter__(self):
        Counting.count += 1
        return super().__iter__()


def visits_of_a_ladder(autodiff, rungs):
    """How often the parents of a node are looked at, per node, where 2^rungs paths lead down."""
    bottom = node = autodiff.Node(1.0)
    nodes = []
    for _ in range(rungs):
        node = node + node
        node.parents = Counting(node.parents)
        nodes.append(node)
    Counting.count = 0
    autodiff.backward(node)
    return {"visits": Counting.count / len(nodes), "gradient": float(bottom.gradient)}
