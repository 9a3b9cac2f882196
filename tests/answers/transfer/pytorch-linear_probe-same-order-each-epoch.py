# task: linear_probe
# verdict: wrong
# mistake: every epoch takes the order of the first one
# told: one-order-for-all-epochs
def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    head = nn.Linear(features.shape[1], num_classes).to(features.dtype)
    with torch.no_grad():
        head.weight.zero_()
        head.bias.zero_()
    order = torch.as_tensor(epoch_order(seed, 0, len(labels)))
    for _ in range(epochs):
        for start in range(0, len(labels), batch_size):
            rows = order[start : start + batch_size]
            loss = functional.cross_entropy(head(features[rows]), labels[rows])
            grads = torch.autograd.grad(loss, [head.weight, head.bias])
            with torch.no_grad():
                for p, g in zip(head.parameters(), grads):
                    p -= lr * g
    return head
