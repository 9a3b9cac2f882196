# task: logits_without
# verdict: wrong
# mistake: only the number of channels is compared; a block that halves height and width but keeps the channels (stages of equal width) is left out without a ValueError
# told: channels-compared-only
def logits_without(model, images, dropped):
    maps = model.stem(images, training=False)
    for number, block in enumerate(model.blocks):
        changed = block(maps, training=False)
        if number in dropped:
            if changed.shape[-1] != maps.shape[-1]:
                raise ValueError(f"without block {number} the shapes do not fit")
        else:
            maps = changed
    return model.head(maps, training=False)
