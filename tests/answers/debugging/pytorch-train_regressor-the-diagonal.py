# task: train_regressor
# verdict: right
# way: the table of all differences (N, N) is kept, and its diagonal holds the ones that belong together
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        errors = (model(features) - targets).diagonal()  # (N,)
        loss = errors.square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
