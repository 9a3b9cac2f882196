# task: class_means
# verdict: right
def class_means(values, labels, num_classes):
    index = labels.view(-1, 1).expand(values.size(0), values.size(1))
    start = values.new_zeros((num_classes, values.size(1)))
    return torch.scatter_reduce(
        start, 0, index, values, reduce="mean", include_self=False
    )
