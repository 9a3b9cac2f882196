"""Other right solutions: stages written one after the other, states variable by variable."""

import keras
import numpy as np


def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    body.trainable = False
    probe = fine_tune(body, head, optimizer(learning_rate=rates[0]), batches, epochs[0])  # noqa: F821
    body.trainable = True
    tuned = fine_tune(body, head, optimizer(learning_rate=rates[1]), batches, epochs[1])  # noqa: F821
    return {name: [*probe[name], *tuned[name]] for name in probe}


def inject_adapters(body, rank, alpha):
    def adapt(layer):
        layer.trainable = False
        if isinstance(layer, keras.layers.Dense):
            return LoRALinear(layer, rank, alpha)  # noqa: F821
        if isinstance(layer, keras.layers.Conv2D) and layer.groups < 2:
            return LoRAConv(layer, rank, alpha)  # noqa: F821
        return layer

    body.trainable = True
    return keras.models.clone_model(body, clone_function=adapt, recursive=True)


def interpolate(model, start, end, share):
    for variable, first, last in zip(model.weights, start, end, strict=True):
        variable.assign(first + share * (last - first))


def forgetting(before, after, old_head, batches):
    found = {}
    for name, body in {"before": before, "after": after}.items():
        hits = [np.argmax(old_head(body(x)), axis=1) == np.asarray(y) for x, y in batches]
        found[name] = float(np.mean(np.concatenate(hits)))
    return {**found, "forgotten": found["before"] - found["after"]}
