# task: class_means
# verdict: wrong
# mistake: include_self is left at its default True, so that the zeros of the start count as one more row of each class
# told: one-row-too-many
def class_means(values, labels, num_classes):
    start = torch.zeros(num_classes, values.shape[1], dtype=values.dtype)
    index = labels[:, None].expand_as(values)
    return start.scatter_reduce(0, index, values, reduce="mean")
