# task: train_in_groups
# verdict: wrong
# mistake: the gradients are emptied once before the loop, not after each update
# mistake: the gradients of the batches of a group are added without division by their number
# told: never-cleared-nor-divided
def train_in_groups(model, optimizer, batches, group):
    history, total = [], 0.0
    optimizer.zero_grad()
    for number, (features, targets) in enumerate(batches, start=1):
        loss = functional.mse_loss(model(features), targets)
        loss.backward()
        total += loss.item()
        if number % group == 0:
            optimizer.step()
            history.append(total / group)
            total = 0.0
    return history
