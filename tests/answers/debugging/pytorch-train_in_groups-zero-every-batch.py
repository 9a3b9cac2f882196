# task: train_in_groups
# verdict: wrong
# mistake: the gradients are set to zero in front of every batch so that an update follows the last batch of the group only
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
