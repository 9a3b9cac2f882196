# task: train_regressor
# verdict: wrong
# mistake: the targets get a second axis at the wrong place (1, N) so that the differences are still a matrix
# told: still-every-pair
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    targets = targets.unsqueeze(0)
    for _ in range(steps):
        predictions = model(features)
        loss = ((predictions - targets) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
