# task: logits_without
# verdict: right
# way: a dropped block is run, too, and the shape of its answer is compared with that of its input
def logits_without(model, images, dropped):
    dropped = frozenset(int(number) for number in dropped)
    maps = model.stem(images, training=False)
    for number, block in enumerate(model.blocks):
        answer = block(maps, training=False)
        if number not in dropped:
            maps = answer
        elif tuple(answer.shape) != tuple(maps.shape):
            raise ValueError(f"without block {number} the maps do not fit")
    return model.head(maps, training=False)
