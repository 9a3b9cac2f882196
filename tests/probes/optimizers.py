"""Probes of the chapter on optimizers: an optimizer goes through scripted gradients."""

import warnings

import numpy as np

from autograder import toolkit

NAMES = {  # how the tracks call what the tests call rate, decay, beta1, beta2 and eps
    "pytorch": {"rate": "lr", "decay": "weight_decay", "eps": "eps"},
    "tf": {"rate": "learning_rate", "decay": "l2", "eps": "epsilon"},
}


def path(module, name, problem, save_after=None, beside=None):
    """The parameters after each step: a list of arrays (steps, *shape).

    Args:
        name: SGD, Adam or AdamW.
        problem: "start": arrays; "script": per step one array or None for each parameter;
            "groups": lists of indices of parameters; "settings": one dict per group, of which the
            constructor gets the first as arguments; "rates": per step the rate of each group, of
            which the first is left to the settings, or None.
        save_after: continue behind so many steps with a new optimizer that got the old one's
            saved state, and, in Keras, was made by ``from_config``.
        beside: another problem that a second optimizer of this kind follows at the same time.
    """
    run = torch_path if module.__track__ == "pytorch" else keras_path
    return run(module, name, problem, save_after, beside=beside)


def options(track, name, settings):
    """The settings of a group as keyword arguments of the track's optimizer."""
    renamed = {NAMES[track].get(key, key): value for key, value in settings.items()}
    if track == "pytorch" and "beta1" in renamed:
        renamed["betas"] = (renamed.pop("beta1"), renamed.pop("beta2"))
    if track == "tf":
        renamed = {key.replace("beta", "beta_"): value for key, value in renamed.items()}
        if name == "AdamW" and "l2" in renamed:
            renamed["weight_decay"] = renamed.pop("l2")
    return renamed


def torch_path(optimizers, name, problem, save_after=None, beside=None):
    params, optimizer = _torch_start(optimizers, name, problem)
    other = beside and _torch_start(optimizers, name, beside)
    taken = []
    for number, gradients in enumerate(problem["script"]):
        if number == save_after:
            state, (_, optimizer) = (
                optimizer.state_dict(),
                _torch_start(optimizers, name, problem, params),
            )
            optimizer.load_state_dict(state)
        if number and problem["rates"]:  # at first the rate is that of the settings
            for group, rate in zip(optimizer.param_groups, problem["rates"][number], strict=True):
                group["lr"] = rate
        _set_gradients(params, gradients)
        optimizer.step()
        if other:
            _set_gradients(other[0], beside["script"][number])
            other[1].step()
        taken.append([one.detach().numpy().copy() for one in params])
    return [np.stack(steps) for steps in zip(*taken, strict=True)]


def _torch_start(optimizers, name, problem, params=None):
    """Parameters, and an optimizer whose first group takes its settings from the arguments."""
    import torch

    if params is None:
        params = [
            torch.nn.Parameter(torch.tensor(one, dtype=torch.float64)) for one in problem["start"]
        ]
    own = [options("pytorch", name, one) for one in problem["settings"]]
    groups = [{"params": [params[i] for i in indices]} for indices in problem["groups"]]
    for group, settings in zip(groups[1:], own[1:], strict=True):
        group.update(settings)
    given = groups if len(groups) > 1 else groups[0]["params"]
    return params, getattr(optimizers, name)(given, **own[0])


def _set_gradients(params, gradients):
    """Into the tensors that are there, as backward does: who kept one sees it change."""
    import torch

    for p, gradient in zip(params, gradients, strict=True):
        if gradient is None or p.grad is None:
            p.grad = None if gradient is None else torch.tensor(gradient, dtype=torch.float64)
        else:
            p.grad.copy_(torch.tensor(gradient, dtype=torch.float64))


def gradients_after_a_step(module, name, problem):
    """The gradients as a step leaves them, None for those that were None."""
    params, optimizer = _torch_start(module, name, problem)
    _set_gradients(params, problem["script"][0])
    optimizer.step()
    return [None if p.grad is None else p.grad.numpy() for p in params]


def ready_made_bases(module, name):
    """The framework's own optimizers among the classes from which an optimizer is derived."""
    if module.__track__ == "pytorch":
        from torch.optim import Optimizer
    else:
        from keras.optimizers import Optimizer
    kinds = getattr(module, name).__mro__
    theirs = [kind for kind in kinds if kind.__module__.split(".")[0] in ("torch", "keras")]
    return [kind.__name__ for kind in theirs if issubclass(kind, Optimizer) and kind != Optimizer]


def config(module, name, problem):
    """Keras: what the configuration says of the settings with which an optimizer was made."""
    _, optimizer, _ = _keras_start(module, name, problem, 0.0)
    found = optimizer.get_config()
    return {key: found.get(key) for key in options("tf", name, problem["settings"][0])}


def keras_path(optimizers, name, problem, save_after=None, l2=0.0, beside=None):
    variables, optimizer, l2 = _keras_start(optimizers, name, problem, l2)
    other = beside and _keras_start(optimizers, name, beside, l2)
    taken = []
    for number, gradients in enumerate(problem["script"]):
        if number == save_after:
            optimizer = _continued(optimizer, variables)
        if number and problem["rates"]:  # at first the rate is that of the settings
            optimizer.learning_rate = problem["rates"][number][0]
        _keras_step(optimizer, gradients, variables, l2)
        if other:
            _keras_step(other[1], beside["script"][number], other[0], l2)
        taken.append([one.numpy() for one in variables])
    return [np.stack(steps) for steps in zip(*taken, strict=True)]


def _keras_start(optimizers, name, problem, l2):
    """Variables, an optimizer, and the L2 decay that the gradients must bring along."""
    import keras

    settings = options("tf", name, problem["settings"][0])
    if l2 is None:  # the optimizer has no such setting
        l2 = settings.pop("l2", 0.0)
    variables = [keras.Variable(one, dtype="float32") for one in problem["start"]]
    return variables, getattr(optimizers, name)(**settings), l2


def _keras_step(optimizer, gradients, variables, l2):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Keras warns of every missing gradient
        optimizer.apply(_tensors(gradients, variables, l2), variables)


def _tensors(gradients, variables, l2):
    """Gradients as tensors; the framework's optimizers get their L2 decay this way."""
    import tensorflow as tf

    return [
        None if one is None else tf.constant(one, tf.float32) + l2 * variable.value
        for one, variable in zip(gradients, variables, strict=True)
    ]


def _continued(optimizer, variables):
    """A new optimizer from the config and the saved variables of another."""
    store = {}
    optimizer.save_own_variables(store)
    again = type(optimizer).from_config(optimizer.get_config())
    again.build(variables)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Keras warns if there are more or fewer variables
        again.load_own_variables(store)
    return again


def path_in_a_graph(module, name, problem):
    """As `path`, with the steps in one tf.function (no gradient may be None)."""
    import keras
    import tensorflow as tf

    optimizer = getattr(module, name)(**options("tf", name, problem["settings"][0]))
    variables = [keras.Variable(one, dtype="float32") for one in problem["start"]]
    optimizer.build(variables)
    step = tf.function(lambda *gradients: optimizer.apply(gradients, variables))
    taken = []
    for number, gradients in enumerate(problem["script"]):
        if number:
            optimizer.learning_rate = problem["rates"][number][0]
        step(*_tensors(gradients, variables, 0.0))
        taken.append([one.numpy() for one in variables])
    return [np.stack(steps) for steps in zip(*taken, strict=True)]


def directions(module, gradients, beta1, beta2, eps):
    """Scripted gradients through adam_direction: the directions and the averages, stacked."""
    kit = toolkit(module)
    m = v = kit.tensor(np.zeros_like(gradients[0]))
    taken = []
    for number, gradient in enumerate(gradients, start=1):
        step = number if module.__track__ == "pytorch" else kit.tensor(float(number))
        before = [kit.tensor(gradient), m, v]
        kept = [kit.array(one).copy() for one in before]
        direction, m, v = module.adam_direction(*before, step, beta1, beta2, eps)
        taken.append([kit.array(one).copy() for one in (direction, m, v)])
        taken[-1] += [kit.array(one) - was for one, was in zip(before, kept, strict=True)]
    return [np.stack(steps) for steps in zip(*taken, strict=True)]


def norm_of_gradients(module, gradients):
    """The norm that clipping returns, and the shape of its tensor, None for a number."""
    kit = toolkit(module)
    tensors = [kit.tensor(one) for one in gradients]
    if module.__track__ == "tf":
        norm = module.clip_by_global_norm(tensors, 1.0)[1]
    else:
        norm = module.clip_by_global_norm(with_gradients(tensors), 1.0)
    shape = getattr(norm, "shape", None)
    return kit.array(norm), None if shape is None else tuple(shape)


def with_gradients(gradients):
    """PyTorch's parameters that have these gradients, of which some may be None."""
    import torch

    shapes = [() if one is None else one.shape for one in gradients]
    params = [torch.nn.Parameter(torch.zeros(one, dtype=torch.float64)) for one in shapes]
    for p, gradient in zip(params, gradients, strict=True):
        p.grad = gradient
    return params


def clipped(module, gradients, max_norm):
    """The gradients after clipping, the norm that was returned, and, in PyTorch, whether the
    gradients are still the tensors that they were."""
    kit = toolkit(module)
    tensors = [None if one is None else kit.tensor(one) for one in gradients]
    if module.__track__ == "tf":
        after, norm = module.clip_by_global_norm(tensors, max_norm)
        kept = None
    else:
        params = with_gradients(tensors)
        norm = module.clip_by_global_norm(params, max_norm)
        after = [p.grad for p in params]
        kept = all(one is other for one, other in zip(after, tensors, strict=True))
    return [None if one is None else kit.array(one) for one in after], kit.array(norm), kept
