# task: train_recipe
# verdict: wrong
# mistake: the rate is set in the first group of the optimizer only
# mistake: the steps are counted from 0 in each epoch anew
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    model.train()
    for _ in range(epochs):
        for step, (inputs, labels) in enumerate(batches):
            optimizer.param_groups[0]["lr"] = schedule(step)
            optimizer.zero_grad()
            loss = functional.cross_entropy(model(inputs), labels, label_smoothing=smoothing)
            loss.backward()
            optimizer.step()
            if average is not None:
                average.update()
            losses.append(loss.item())
    return losses
