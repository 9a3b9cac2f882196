"""Probes of the chapter on optimizers: an optimizer goes through scripted gradients."""

import warnings

import numpy as np

from autograder import toolkit

NAMES = {  # how the tracks call what the tests call rate, decay, beta1, beta2 and eps
    "pytorch": {"rate": "lr", "decay": "weight_decay", "eps": "eps"},
    "tf": {"rate": "learning_rate", "decay": "l2", "eps": "epsilon"},
}


def path(module, name, problem, save_after=None):
    """The parameters after each step: a list of arrays (steps, *shape).

    Args:
        name: SGD, Adam or AdamW.
        problem: "start": arrays; "script": per step one array or None for each parameter;
            "groups": lists of indices of parameters; "settings": one dict per group;
            "rates": per step the rate of each group.
        save_after: continue behind so many steps with a new optimiser that got the old one's
            saved state, and, in Keras, was made by ``from_config``.
    """
    run = torch_path if module.__track__ == "pytorch" else keras_path
    return run(module, name, problem, save_after)


def options(track, name, settings):
    """The settings of a group as keyword arguments of the track's optimiser."""
    renamed = {NAMES[track].get(key, key): value for key, value in settings.items()}
    if track == "pytorch" and "beta1" in renamed:
        renamed["betas"] = (renamed.pop("beta1"), renamed.pop("beta2"))
    if track == "tf":
        renamed = {key.replace("beta", "beta_"): value for key, value in renamed.items()}
        if name == "AdamW":
            renamed["weight_decay"] = renamed.pop("l2")
    return renamed


def torch_path(optimizers, name, problem, save_after=None):
    import torch

    def make():
        group = [
            {"params": [params[i] for i in indices], **options("pytorch", name, one)}
            for indices, one in zip(problem["groups"], problem["settings"], strict=True)
        ]
        return getattr(optimizers, name)(group)

    params = [
        torch.nn.Parameter(torch.tensor(one, dtype=torch.float64)) for one in problem["start"]
    ]
    optimizer, taken = make(), []
    for number, gradients in enumerate(problem["script"]):
        if number == save_after:
            state, optimizer = optimizer.state_dict(), make()
            optimizer.load_state_dict(state)
        _set_gradients(params, gradients)
        for group, rate in zip(optimizer.param_groups, problem["rates"][number], strict=True):
            group["lr"] = rate
        optimizer.step()
        taken.append([one.detach().numpy().copy() for one in params])
    return [np.stack(steps) for steps in zip(*taken, strict=True)]


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
    import torch

    params = [
        torch.nn.Parameter(torch.tensor(one, dtype=torch.float64)) for one in problem["start"]
    ]
    optimizer = getattr(module, name)(params, **options("pytorch", name, problem["settings"][0]))
    _set_gradients(params, problem["script"][0])
    optimizer.step()
    return [None if p.grad is None else p.grad.numpy() for p in params]


def keras_path(optimizers, name, problem, save_after=None, l2=0.0):
    import keras

    def make():
        return getattr(optimizers, name)(**settings)

    settings = options("tf", name, problem["settings"][0])
    if l2 is None:  # the optimizer has no such setting
        l2 = settings.pop("l2", 0.0)
    variables = [keras.Variable(one, dtype="float32") for one in problem["start"]]
    optimizer, taken = make(), []
    for number, gradients in enumerate(problem["script"]):
        if number == save_after:
            optimizer = _continued(optimizer, variables)
        optimizer.learning_rate = problem["rates"][number][0]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Keras warns of every missing gradient
            optimizer.apply(_tensors(gradients, variables, l2), variables)
        taken.append([one.numpy() for one in variables])
    return [np.stack(steps) for steps in zip(*taken, strict=True)]


def _tensors(gradients, variables, l2):
    """Gradients as tensors; the framework's optimisers get their L2 decay this way."""
    import tensorflow as tf

    return [
        None if one is None else tf.constant(one, tf.float32) + l2 * variable.value
        for one, variable in zip(gradients, variables, strict=True)
    ]


def _continued(optimizer, variables):
    """A new optimiser from the config and the saved variables of another."""
    store = {}
    optimizer.save_own_variables(store)
    config = {**optimizer.get_config(), "learning_rate": 1.0}  # the script sets the rate
    again = type(optimizer).from_config(config)
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


def clipped(module, gradients, max_norm):
    """The gradients after clipping, and the norm that was returned."""
    kit = toolkit(module)
    if module.__track__ == "tf":
        tensors = [None if one is None else kit.tensor(one) for one in gradients]
        after, norm = module.clip_by_global_norm(tensors, max_norm)
    else:
        import torch

        params = [torch.nn.Parameter(torch.zeros(3, dtype=torch.float64)) for _ in gradients]
        for p, gradient in zip(params, gradients, strict=True):
            p.data = torch.zeros(np.shape(gradient), dtype=torch.float64)
            p.grad = None if gradient is None else kit.tensor(gradient)
        norm = module.clip_by_global_norm(params, max_norm)
        after = [p.grad for p in params]
    return [None if one is None else kit.array(one) for one in after], kit.array(norm)
