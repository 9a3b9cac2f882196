# task: logits_without
# verdict: wrong
# mistake: a block counts as changing the shape only if it has a downsample layer; blocks of option A, which change it without one, are dropped without a ValueError
def logits_without(model, images, dropped):
    maps = model.stem(images, training=False)
    for number, block in enumerate(model.blocks):
        if number in dropped:
            if block.downsample is not None:
                raise ValueError(f"Block {number} changes the shape of the maps.")
            continue
        maps = block(maps, training=False)
    return model.head(maps, training=False)
