# task: train_recipe
# verdict: wrong
# mistake: the gradients from before have a part in the first step
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses, step = [], 0
    pass
    for _ in range(epochs):
        for x, y in batches:
            model.train()
            for g in optimizer.param_groups:
                g["lr"] = schedule(step)
            loss = functional.cross_entropy(model(x), y, label_smoothing=smoothing)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            if average is not None:
                average.update()
            losses.append(loss.item())
            step += 1
    return losses
