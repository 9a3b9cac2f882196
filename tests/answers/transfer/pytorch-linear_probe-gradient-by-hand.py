# task: linear_probe
# verdict: right
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    features = features.detach()
    count, width = features.shape
    weight = features.new_zeros(num_classes, width)
    bias = features.new_zeros(num_classes)
    targets = torch.eye(num_classes, dtype=features.dtype, device=features.device)[labels.long()]
    for epoch in range(epochs):
        order = torch.from_numpy(epoch_order(seed, epoch, count)).to(features.device)
        for chosen in torch.split(order, batch_size):
            inputs = features[chosen]
            errors = torch.softmax(inputs @ weight.T + bias, dim=1) - targets[chosen]
            errors = errors / len(chosen)
            weight = weight - lr * errors.T @ inputs
            bias = bias - lr * errors.sum(dim=0)
    probe = nn.Linear(width, num_classes, device=features.device, dtype=features.dtype)
    probe.weight.data, probe.bias.data = weight, bias
    return probe
