# task: logits_without
# verdict: wrong
# mistake: a block is thought to change the shape where it has a downsample layer: with option "A" none has one, and no ValueError is raised
# told: shapes-never-compared
def logits_without(model, images, dropped):
    for number in dropped:
        if model.blocks[number].downsample is not None:
            raise ValueError(f"Block {number} changes the shape of the maps.")
    modes = [(module, module.training) for module in model.modules()]
    try:
        model.eval()
        with torch.no_grad():
            maps = model.stem(images)
            for number, block in enumerate(model.blocks):
                if number not in dropped:
                    maps = block(maps)
            return model.head(maps)
    finally:
        for module, mode in modes:
            module.training = mode
