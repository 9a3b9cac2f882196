# task: logits_without
# verdict: wrong
# mistake: the whole model is in training mode afterwards, whatever it was; after an error it stays in evaluation mode
def logits_without(model, images, dropped):
    model.eval()
    with torch.no_grad():
        maps = model.stem(images)
        for number, block in enumerate(model.blocks):
            result = block(maps)
            if number in dropped:
                if result.shape != maps.shape:
                    raise ValueError(f"block {number} changes the shape")
                continue
            maps = result
        logits = model.head(maps)
    model.train()
    return logits
