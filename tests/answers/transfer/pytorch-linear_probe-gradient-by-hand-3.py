# task: linear_probe
# verdict: right
# way: plain tensors and the gradient softmax minus one-hot, without autograd; the layer is filled at the end
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    features = features.detach()
    labels = labels.long()
    weight = features.new_zeros(num_classes, features.shape[1])
    bias = features.new_zeros(num_classes)
    for epoch in range(epochs):
        order = torch.as_tensor(epoch_order(seed, epoch, len(features)), device=features.device)
        for chosen in order.split(batch_size):
            x, y = features[chosen], labels[chosen]
            slope = torch.softmax(x @ weight.T + bias, dim=1)
            slope[torch.arange(len(y), device=x.device), y] -= 1
            slope /= len(y)
            weight -= lr * (slope.T @ x)
            bias -= lr * slope.sum(dim=0)
    head = nn.Linear(
        features.shape[1], num_classes, dtype=features.dtype, device=features.device
    )
    with torch.no_grad():
        head.weight.copy_(weight)
        head.bias.copy_(bias)
    return head
