# task: first_layer_filters
# verdict: right
def first_layer_filters(model):
    def convolutions(network):
        for layer in network.layers:
            if isinstance(layer, layers.Conv2D):
                yield layer
            elif hasattr(layer, "layers"):
                yield from convolutions(layer)

    first = next(convolutions(model))
    kernel = np.asarray(first.get_weights()[0])
    pictures = []
    for number in range(kernel.shape[-1]):
        picture = kernel[:, :, 0, number]
        span = np.ptp(picture)
        pictures.append((picture - picture.min()) / span if span > 0 else np.zeros_like(picture))
    return np.array(pictures)
