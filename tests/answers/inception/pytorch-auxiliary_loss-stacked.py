# task: auxiliary_loss
# verdict: right
def auxiliary_loss(outputs, labels, weight=0.3):
    heads = [outputs] if torch.is_tensor(outputs) else list(outputs)
    losses = torch.stack([
        -head.log_softmax(dim=1)[torch.arange(len(labels)), labels.long()].mean() for head in heads
    ])
    weights = torch.full_like(losses, weight)
    weights[0] = 1.0
    return torch.dot(losses, weights)
