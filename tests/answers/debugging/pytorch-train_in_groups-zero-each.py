# task: train_in_groups
# verdict: wrong
# mistake: gradients are cleared before every batch instead of once per group, so only the last batch of a group counts
# told: cleared-for-every-batch
def train_in_groups(model, optimizer, batches, group):
    history, total = [], 0.0
    for number, (features, targets) in enumerate(batches, start=1):
        loss = functional.mse_loss(model(features), targets) / group
        optimizer.zero_grad()
        loss.backward()
        total += loss.item()
        if number % group == 0:
            optimizer.step()
            history.append(total)
            total = 0.0
    return history
