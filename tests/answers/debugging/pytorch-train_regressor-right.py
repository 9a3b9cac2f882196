# task: train_regressor
# verdict: right
def train_regressor(model, optimizer, features, targets, steps):
    def update():
        errors = torch.einsum("nk->n", model(features)) - targets  # (N,)
        loss = errors.dot(errors) / errors.numel()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss.item()

    return [update() for _ in range(steps)]
