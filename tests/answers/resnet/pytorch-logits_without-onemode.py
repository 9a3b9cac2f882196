# task: logits_without
# verdict: wrong
# mistake: the mode of the whole model is put back by model.train(...), so layers that were in another mode than the model lose theirs
# told: one-mode-for-all-layers
def logits_without(model, images, dropped):
    was_training = model.training
    model.eval()
    try:
        with torch.no_grad():
            maps = model.stem(images)
            for number, block in enumerate(model.blocks):
                changed = block(maps)
                if number in dropped:
                    if changed.shape != maps.shape:
                        raise ValueError(f"Block {number} changes the shape.")
                    continue
                maps = changed
            return model.head(maps)
    finally:
        model.train(was_training)
