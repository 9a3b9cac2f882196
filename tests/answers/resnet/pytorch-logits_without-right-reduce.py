# task: logits_without
# verdict: right
def logits_without(model, images, dropped):
    from functools import reduce

    gone = frozenset(dropped)
    modes = {layer: layer.training for layer in model.modules()}

    def through(maps, numbered):
        number, block = numbered
        changed = block(maps)
        if number not in gone:
            return changed
        if tuple(changed.shape) != tuple(maps.shape):
            raise ValueError(f"Block {number} cannot be left out: it changes the shape.")
        return maps

    try:
        model.eval()
        with torch.no_grad():
            start = model.stem(images)
            return model.head(reduce(through, enumerate(model.blocks), start))
    finally:
        for layer, mode in modes.items():
            layer.training = mode
