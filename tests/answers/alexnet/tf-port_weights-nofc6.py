# task: port_weights
# verdict: wrong
# mistake: the first dense layer behind Flatten is only transposed; its inputs are not rearranged from C, H, W to H, W, C
# mistake: a state with too many arrays is accepted silently; ValueError is demanded
# told: flatten-order-kept, leftover-arrays-ignored
def port_weights(model, state):
    arrays = list(state.values())
    position = 0
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            if position + 2 > len(arrays):
                raise ValueError("too few weights")
            kernel, bias = arrays[position], arrays[position + 1]
            kernel = kernel.transpose(2, 3, 1, 0)
        elif isinstance(layer, layers.Dense):
            if position + 2 > len(arrays):
                raise ValueError("too few weights")
            kernel, bias = arrays[position], arrays[position + 1]
            kernel = kernel.T
        else:
            continue
        layer.set_weights([kernel, bias])
        position += 2
