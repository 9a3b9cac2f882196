# task: logits_without
# verdict: right
def logits_without(model, images, dropped):
    dropped = frozenset(int(number) for number in dropped)
    maps = model.stem(images, training=False)
    for number, block in enumerate(model.blocks):
        answer = block(maps, training=False)
        if number not in dropped:
            maps = answer
        elif answer.shape != maps.shape:
            raise ValueError(f"Block {number} changes the shape and cannot be dropped.")
    return model.head(maps, training=False)
