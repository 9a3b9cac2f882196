# task: logits_without
# verdict: wrong
# mistake: the model stays in evaluation mode after an error
# told: modes-lost-after-an-error
def logits_without(model, images, dropped):
    modes = [(layer, layer.training) for layer in model.modules()]
    model.eval()
    with torch.no_grad():
        maps = model.stem(images)
        for i, block in enumerate(model.blocks):
            after = block(maps)
            if i not in dropped:
                maps = after
            elif after.shape != maps.shape:
                raise ValueError(f"Block {i} changes the shape of the maps.")
        logits = model.head(maps)
    for layer, mode in modes:
        layer.training = mode
    return logits
