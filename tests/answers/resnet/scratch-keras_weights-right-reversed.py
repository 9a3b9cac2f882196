# task: keras_weights
# verdict: right
def keras_weights(state):
    names = dict.fromkeys(key.rpartition(".")[0] for key in state)

    def of(name):
        kernel = state[f"{name}.weight"]
        if f"{name}.running_var" in state:
            rest = ("bias", "running_mean", "running_var")
            return [kernel] + [state[f"{name}.{part}"] for part in rest]
        turned = kernel.T  # all axes reversed: (kw, kh, in, out) or (in, out)
        if turned.ndim == 4:
            turned = np.swapaxes(turned, 0, 1)
        bias = state.get(f"{name}.bias")
        return [turned] if bias is None else [turned, bias]

    return {name: of(name) for name in names}
