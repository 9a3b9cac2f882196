# task: train_in_groups
# verdict: wrong
# mistake: the division by `group` was moved from the loss to the history: the gradients add up to `group` times that of the mean squared error of the group, so the updates are too large (the returned losses are right before the first update)
# told: group-added-up
def train_in_groups(model, optimizer, batches, group):
    history, total = [], 0.0
    optimizer.zero_grad()
    for number, (features, targets) in enumerate(batches, start=1):
        loss = functional.mse_loss(model(features), targets)
        loss.backward()
        total += loss.item()
        if number % group == 0:
            optimizer.step()
            optimizer.zero_grad()
            history.append(total / group)
            total = 0.0
    return history
