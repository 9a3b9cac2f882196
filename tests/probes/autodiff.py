"""What the tests of the chapter on gradients need of a framework: functions and derivatives."""

from types import SimpleNamespace

import numpy as np


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

    def cubic(x):  # its Hessian is no diagonal
        return lib.total(x[1:] * x[:-1] ** 2) + lib.total(x) ** 3

    return locals()[name]


def vector_function(track, name):
    lib = library(track)

    def curve(x):  # n to n - 1
        return lib.sin(x[1:]) * x[:-1] ** 2

    def shear(x):  # n to n, its Jacobian is not symmetric
        return lib.exp(x / 2) * lib.total(lib.sin(x) * x)

    return locals()[name]


def curve_jacobian(x):
    jacobian = np.zeros((len(x) - 1, len(x)))
    for i in range(len(x) - 1):
        jacobian[i, i] = 2 * x[i] * np.sin(x[i + 1])
        jacobian[i, i + 1] = np.cos(x[i + 1]) * x[i] ** 2
    return jacobian


def shear_jacobian(x):
    inner, slope = np.sum(np.sin(x) * x), np.cos(x) * x + np.sin(x)
    return np.diag(np.exp(x / 2) / 2 * inner) + np.outer(np.exp(x / 2), slope)


def cubic_hessian(x):
    hessian = np.full((len(x), len(x)), 6 * np.sum(x))
    for i in range(len(x) - 1):
        hessian[i, i] += 2 * x[i + 1]
        hessian[i, i + 1] += 2 * x[i]
        hessian[i + 1, i] += 2 * x[i]
    return hessian


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
    """name -> (program, what gradient_state says for x = (0.5, -1.5, 2))."""
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
        "product": (lambda x: x * 2, "flows"),
        "scalar": (lambda x: (x * x).sum(), "flows"),
        "one entry": (lambda x: x[1], "flows"),
        "other number format": (lambda x: x.float(), "flows"),
        "changed behind its back": (through_data, "flows"),
        "maximum with a smaller number": (lambda x: x.clamp(min=-9), "flows"),
        "rounded": (lambda x: x.round(), "zero"),
        "sign": (lambda x: x.sign(), "zero"),
        "times zero": (lambda x: x * 0, "zero"),
        "dead ReLU": (lambda x: (x - 9).relu(), "zero"),
        "detached": (lambda x: x.detach() * 2, "lost"),
        "no_grad": (without_recording, "lost"),
        "Python number": (lambda x: x.sum().item(), "lost"),
        "built again from a number": (lambda x: torch.tensor(x[0].item()) * 2, "lost"),
        "NumPy": (lambda x: x.detach().numpy() * 2, "lost"),
        "integers": (lambda x: x.long(), "lost"),
        "integers and back": (lambda x: x.long().double(), "lost"),
        "comparison": (lambda x: (x > 0).double(), "lost"),
        "argmax": (lambda x: x.argmax(), "lost"),
        "constant": (lambda x: torch.ones(3, requires_grad=True), "lost"),
        "nothing": (lambda x: None, "lost"),
    }


def _tf_programs():
    import tensorflow as tf

    def assigned(x):
        variable = tf.Variable(tf.zeros(3))
        variable.assign(x * 2)
        return variable * 1

    return {
        "product": (lambda x: x * 2, "flows"),
        "scalar": (lambda x: tf.reduce_sum(x * x), "flows"),
        "one entry": (lambda x: x[1], "flows"),
        "other number format": (lambda x: tf.cast(x, tf.float64), "flows"),
        "rows gathered": (lambda x: tf.gather(x, [0, 0]), "flows"),
        "maximum with a smaller number": (lambda x: tf.maximum(x, -9.0), "flows"),
        "sign": (lambda x: tf.sign(x), "zero"),
        "times zero": (lambda x: x * 0, "zero"),
        "dead ReLU": (lambda x: tf.nn.relu(x - 9), "zero"),
        "rounded": (lambda x: tf.round(x), "lost"),
        "stopped": (lambda x: tf.stop_gradient(x) * 2, "lost"),
        "assigned to a variable": (assigned, "lost"),
        "Python number": (lambda x: float(tf.reduce_sum(x)), "lost"),
        "built again from a number": (lambda x: tf.constant(float(x[0])) * 2, "lost"),
        "NumPy": (lambda x: x.numpy() * 2, "lost"),
        "integers": (lambda x: tf.cast(x, tf.int32), "lost"),
        "integers and back": (lambda x: tf.cast(tf.cast(x, tf.int32), tf.float32), "lost"),
        "comparison": (lambda x: tf.cast(x > 0, tf.float32), "lost"),
        "argmax": (lambda x: tf.argmax(x), "lost"),
        "constant": (lambda x: tf.ones(3), "lost"),
        "nothing": (lambda x: None, "lost"),
    }
