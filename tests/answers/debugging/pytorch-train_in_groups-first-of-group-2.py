# task: train_in_groups
# verdict: wrong
# mistake: the gradient is cleared where number % group == 1, at the first batch of a group; for group 1 this never holds (number % 1 is 0), so nothing is ever cleared
# told: groups-of-one-never-cleared
def train_in_groups(model, optimizer, batches, group):
    history, total = [], 0.0
    for number, (features, targets) in enumerate(batches, start=1):
        if number % group == 1:  # a new group begins
            optimizer.zero_grad()
        loss = functional.mse_loss(model(features), targets) / group
        loss.backward()
        total += loss.item()
        if number % group == 0:
            optimizer.step()
            history.append(total)
            total = 0.0
    return history
