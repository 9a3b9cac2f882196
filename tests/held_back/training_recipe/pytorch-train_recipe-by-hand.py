# task: train_recipe
# verdict: right
# mistake: none; unusual because the smoothed loss is a mixture of two means of log-probabilities, and the steps are counted by the losses
def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    for _ in range(epochs):
        for inputs, labels in batches:
            rate = schedule(len(losses))
            for group in optimizer.param_groups:
                group.update(lr=rate)
            model.train()
            log_p = torch.log_softmax(model(inputs), dim=-1)
            own = log_p.gather(1, labels.long().unsqueeze(1)).mean()
            loss = -(1 - smoothing) * own - smoothing * log_p.mean()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            if average is not None:
                average.update()
            losses.append(float(loss.detach()))
    return losses
