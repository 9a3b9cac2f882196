# task: class_means
# verdict: right
def class_means(values, labels, num_classes):
    start = torch.zeros(num_classes, values.shape[1], dtype=values.dtype, device=values.device)
    index = labels.unsqueeze(1).expand_as(values)
    return start.scatter_reduce(0, index, values, reduce="mean", include_self=False)
