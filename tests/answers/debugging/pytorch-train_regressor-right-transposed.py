# task: train_regressor
# verdict: right
def train_regressor(model, optimizer, features, targets, steps):
    history = []
    while len(history) < steps:
        optimizer.zero_grad()
        errors = model(features).T - targets  # (1, N)
        loss = torch.einsum("in,in->", errors, errors) / targets.numel()
        loss.backward()
        history += [loss.item()]
        optimizer.step()
    return history
