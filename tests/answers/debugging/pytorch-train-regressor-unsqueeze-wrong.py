# task: train_regressor
# verdict: wrong
# mistake: The targets get a new first axis, so the difference is still a table of all pairs.
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(features) - targets.unsqueeze(0)) ** 2).mean()
        loss.backward()
        optimizer.step()
        history.append(float(loss.detach()))
    return history
