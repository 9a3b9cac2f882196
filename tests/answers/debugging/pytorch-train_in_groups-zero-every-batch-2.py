# task: train_in_groups
# verdict: wrong
# mistake: the gradients are set to zero before every batch, so only the last one of a group counts
# told: cleared-for-every-batch
def train_in_groups(model, optimizer, batches, group):
    history, total = [], 0.0
    for number, (features, targets) in enumerate(batches, start=1):
        optimizer.zero_grad()
        loss = functional.mse_loss(model(features), targets) / group
        loss.backward()
        total += loss.item()
        if number % group == 0:
            optimizer.step()
            history.append(total)
            total = 0.0
    return history
