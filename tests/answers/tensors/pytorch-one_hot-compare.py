# task: one_hot
# verdict: right
def one_hot(labels, num_classes):
    classes = torch.arange(num_classes, device=labels.device)
    return torch.eq(labels.to(torch.int64)[..., None], classes).to(torch.float32)
