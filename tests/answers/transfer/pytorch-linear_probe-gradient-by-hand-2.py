# task: linear_probe
# verdict: right
# way: the gradient by hand (softmax minus one-hot) on one matrix with the bias as its last column, copied into an nn.Linear at the end
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    features = features.detach()
    count, width = features.shape
    padded = torch.cat([features, features.new_ones(count, 1)], dim=1)
    targets = functional.one_hot(labels.long(), num_classes).to(features)
    matrix = features.new_zeros(num_classes, width + 1)
    with torch.no_grad():
        for epoch in range(epochs):
            order = torch.tensor(epoch_order(seed, epoch, count), device=features.device)
            for chosen in order.split(batch_size):
                x, q = padded[chosen], targets[chosen]
                p = (x @ matrix.T).softmax(dim=1)
                matrix -= lr * ((p - q).T @ x) / len(chosen)
    probe = nn.Linear(width, num_classes, device=features.device, dtype=features.dtype)
    probe.load_state_dict({"weight": matrix[:, :-1], "bias": matrix[:, -1]})
    return probe
