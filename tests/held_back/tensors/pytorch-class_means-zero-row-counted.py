# task: class_means
# verdict: wrong
# mistake: the zeros at the start count as a row of each class (include_self is left at True), so a sum of n rows is divided by n + 1

def class_means(values, labels, num_classes):
    means = torch.zeros(
        num_classes, values.shape[1], dtype=values.dtype, device=values.device
    )
    index = labels[:, None].expand_as(values)
    return means.scatter_reduce(0, index, values, reduce="mean")
