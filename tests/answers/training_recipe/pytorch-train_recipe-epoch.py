# task: train_recipe
# verdict: wrong
# mistake: the schedule gets the epoch
# told: rate-by-epoch
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    for epoch in range(epochs):
        for x, y in batches:
            model.train()
            for g in optimizer.param_groups:
                g["lr"] = schedule(epoch)
            optimizer.zero_grad()
            loss = functional.cross_entropy(model(x), y, label_smoothing=smoothing)
            loss.backward()
            optimizer.step()
            if average is not None:
                average.update()
            losses.append(loss.item())
    return losses
