# task: feature_maps
# verdict: wrong
# mistake: feeds each layer with the output of the one before in the list, which is right for a Sequential model only, not for a functional one with branches

def feature_maps(model, images):
    maps, values = [], images
    for layer in model.layers:
        if isinstance(layer, layers.InputLayer):
            continue
        values = layer(values)
        if isinstance(layer, layers.Conv2D):
            maps.append(values)
    return maps
