# task: train_regressor
# verdict: wrong
# mistake: the targets become a column but the predictions a row, so that all are still compared with all
# told: still-every-pair
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        predictions = model(features)
        loss = ((predictions.T - targets[:, None]) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
