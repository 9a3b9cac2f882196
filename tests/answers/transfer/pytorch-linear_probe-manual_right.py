# task: linear_probe
# verdict: right
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    count, width = features.shape
    targets = functional.one_hot(labels.long(), num_classes).to(features.dtype)
    head = nn.Linear(
        width, num_classes, dtype=features.dtype, device=features.device
    )
    with torch.no_grad():
        head.weight.zero_()
        head.bias.zero_()
        for epoch in range(epochs):
            order = torch.as_tensor(epoch_order(seed, epoch, count))
            for chosen in order.to(features.device).split(batch_size):
                x = features[chosen]
                error = head(x).softmax(dim=1) - targets[chosen]
                error *= lr / len(chosen)
                head.weight -= error.T @ x
                head.bias -= error.sum(dim=0)
    return head
