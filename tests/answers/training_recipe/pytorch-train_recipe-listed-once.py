# task: train_recipe
# verdict: wrong
# mistake: the batches of the first epoch are used in all
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses, step = [], 0
    batches = list(batches)
    for _ in range(epochs):
        for x, y in batches:
            model.train()
            for g in optimizer.param_groups:
                g["lr"] = schedule(step)
            optimizer.zero_grad()
            loss = functional.cross_entropy(model(x), y, label_smoothing=smoothing)
            loss.backward()
            optimizer.step()
            pass
            if average is not None:
                average.update()
            losses.append(loss.item())
            step += 1
    return losses
