# task: logits_without
# verdict: wrong
# mistake: only blocks with a projection (downsample) are taken for blocks that change the shape; with option A or in a plain twin they have none, so no ValueError is raised for them (the next block fails with a RuntimeError)
# told: shapes-never-compared
def logits_without(model, images, dropped):
    dropped = set(dropped)
    for number in dropped:
        if model.blocks[number].downsample is not None:
            raise ValueError(f"block {number} changes the shape of the maps")
    modes = {module: module.training for module in model.modules()}
    model.eval()
    try:
        with torch.no_grad():
            maps = model.stem(images)
            for number, block in enumerate(model.blocks):
                if number not in dropped:
                    maps = block(maps)
            return model.head(maps)
    finally:
        for module, mode in modes.items():
            module.training = mode
