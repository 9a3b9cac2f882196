# task: logits_without
# verdict: wrong
# mistake: blocks are counted from 1
# mistake: only the number of channels is compared; a block that halves height and width with as many channels raises nothing
# told: channels-compared-only, numbers-begin-with-one
def logits_without(model, images, dropped):
    dropped = set(dropped)
    x = model.stem(images, training=False)
    for number, block in enumerate(model.blocks, start=1):
        y = block(x, training=False)
        if number in dropped:
            if y.shape[-1] != x.shape[-1]:
                raise ValueError("This block changes the shape of the maps.")
        else:
            x = y
    return model.head(x, training=False)
