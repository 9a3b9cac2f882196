# task: train_regressor
# verdict: wrong
# mistake: the sum of the squared errors instead of their mean
# mistake: the history holds tensors instead of floats
# told: squares-added-up
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        predictions = model(features)[:, 0]  # (N,)
        loss = ((predictions - targets) ** 2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.detach())
    return history
