# task: logits_without
# verdict: wrong
# mistake: only new channels count as a change of shape; a block with stride 2 and equal channels is dropped without a ValueError
# mistake: gradients are recorded: there is no torch.no_grad
def logits_without(model, images, dropped):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    try:
        maps = model.stem(images)
        for number, block in enumerate(model.blocks):
            if number not in dropped:
                maps = block(maps)
            elif block.added:
                raise ValueError(f"Block {number} changes the shape.")
        return model.head(maps)
    finally:
        for module, mode in modes:
            module.training = mode
