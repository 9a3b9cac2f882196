# task: logits_without
# verdict: wrong
# mistake: afterwards the whole model gets the mode of its outermost module; layers that had a mode of their own lose it
# mistake: the mode is not restored after an error: when the ValueError is raised, the model is left in evaluation mode
# told: modes-lost-after-an-error, one-mode-for-all-layers
def logits_without(model, images, dropped):
    training = model.training
    model.eval()
    with torch.no_grad():
        maps = model.stem(images)
        for number, block in enumerate(model.blocks):
            answer = block(maps)
            if number not in dropped:
                maps = answer
            elif answer.shape != maps.shape:
                raise ValueError(f"block {number} changes the shape of the maps")
        logits = model.head(maps)
    model.train(training)
    return logits
