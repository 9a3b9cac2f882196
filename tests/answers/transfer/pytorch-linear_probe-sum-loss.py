# task: linear_probe
# verdict: wrong
# mistake: the gradient is that of the sum over the batch
# told: sum-for-mean
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    head = nn.Linear(features.shape[1], num_classes, dtype=features.dtype)
    nn.init.zeros_(head.weight)
    nn.init.zeros_(head.bias)
    optimizer = torch.optim.SGD(head.parameters(), lr=lr)
    for epoch in range(epochs):
        order = torch.from_numpy(epoch_order(seed, epoch, len(features)))
        for rows in order.split(batch_size):
            optimizer.zero_grad()
            loss = functional.cross_entropy(head(features[rows]), labels[rows], reduction="sum")
            loss.backward()
            optimizer.step()
    return head
