# task: logits_without
# verdict: right
# mistake: none; unusual because blocks are wrapped in functions that run also the dropped ones, compare the shapes, and hand on what they got
@torch.no_grad()
def logits_without(model, images, dropped):
    dropped = frozenset(dropped)
    modes = {module: module.training for module in model.modules()}

    def step(number, block, maps):
        after = block(maps)
        if number not in dropped:
            return after
        if after.shape != maps.shape:
            raise ValueError(f"Without block {number} the shapes do not fit.")
        return maps

    try:
        model.eval()
        maps = model.stem(images)
        for number, block in enumerate(model.blocks):
            maps = step(number, block, maps)
        return model.head(maps)
    finally:
        for module, mode in modes.items():
            module.training = mode
