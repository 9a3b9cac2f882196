# task: logits_without
# verdict: wrong
# mistake: the blocks are counted from 1
# mistake: no ValueError where a dropped block changes the shape
# told: channels-compared-only, numbers-begin-with-one
def logits_without(model, images, dropped):
    maps = model.stem(images, training=False)
    for number, block in enumerate(model.blocks, start=1):
        if number not in dropped:
            maps = block(maps, training=False)
    return model.head(maps, training=False)
