# task: first_layer_filters
# verdict: right
import numpy as np


def first_layer_filters(model):
    conv = next(filter(lambda m: isinstance(m, nn.Conv2d), model.modules()))
    pictures = []
    for kernel in conv.weight.detach().unbind(0):
        values = kernel.squeeze(0).tolist()
        flat = sorted(v for row in values for v in row)
        span = flat[-1] - flat[0]
        pictures.append(
            [[(v - flat[0]) / span if span else 0.0 for v in row] for row in values]
        )
    return np.array(pictures)
