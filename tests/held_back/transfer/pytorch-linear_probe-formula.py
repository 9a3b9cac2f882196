# task: linear_probe
# verdict: right
# mistake: none; unusual because the gradient is written as (softmax - one-hot), without autograd and optimizer
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    features = features.detach()
    weight = features.new_zeros(num_classes, features.shape[1])
    bias = features.new_zeros(num_classes)
    for epoch in range(epochs):
        order = torch.as_tensor(epoch_order(seed, epoch, len(features))).to(features.device)
        for chosen in torch.split(order, batch_size):
            x, y = features[chosen], labels[chosen].long()
            error = torch.softmax(x @ weight.T + bias, dim=1)
            error[torch.arange(len(y), device=y.device), y] -= 1
            weight = weight - lr * (error.T @ x) / len(y)
            bias = bias - lr * error.mean(dim=0)
    head = nn.Linear(features.shape[1], num_classes).to(features)
    head.load_state_dict({"weight": weight, "bias": bias})
    return head
