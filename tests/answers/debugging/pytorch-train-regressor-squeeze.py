# task: train_regressor
# verdict: right
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = functional.mse_loss(model(features).flatten(), targets)
        loss.backward()
        optimizer.step()
        history.append(float(loss.detach()))
    return history
