# task: rbf_loss
# verdict: right
def rbf_loss(distances, labels):
    count, classes = distances.shape
    starts = torch.arange(0, count * classes, classes, device=distances.device)
    return torch.take(distances, starts + labels).sum() / count
