# task: linear_probe
# verdict: wrong
# mistake: the order of epoch 0 is used in all epochs
# mistake: the layer has the default number format, to which the features are cast, not theirs
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    features = features.float()
    head = nn.Linear(features.shape[1], num_classes, device=features.device)
    nn.init.zeros_(head.weight)
    nn.init.zeros_(head.bias)
    optimizer = torch.optim.SGD(head.parameters(), lr=lr)
    order = torch.from_numpy(epoch_order(seed, 0, len(features)))
    for _ in range(epochs):
        for chosen in order.split(batch_size):
            loss = functional.cross_entropy(head(features[chosen]), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return head
