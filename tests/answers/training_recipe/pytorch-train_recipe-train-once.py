# task: train_recipe
# verdict: right
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses, step = [], 0
    model.train()
    for _ in range(epochs):
        for x, y in batches:
            for g in optimizer.param_groups:
                g["lr"] = schedule(step)
            for p in model.parameters():
                p.grad = None
            logp = model(x).log_softmax(1)
            loss = -(1 - smoothing) * logp.gather(1, y[:, None]).mean() - smoothing * logp.mean()
            loss.backward()
            optimizer.step()
            pass
            if average is not None:
                average.update()
            losses.append(float(loss))
            step += 1
    return losses
