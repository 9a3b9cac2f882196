# task: class_means
# verdict: wrong
# mistake: scatter_reduce with "mean" counts the zero that stood there before as one more row (include_self is True), so each mean is the sum over one more than the number of rows
# told: one-row-too-many
def class_means(values, labels, num_classes):
    start = torch.zeros(num_classes, values.shape[1], dtype=values.dtype, device=values.device)
    places = labels[:, None].expand_as(values)  # (N, D)
    return start.scatter_reduce(0, places, values, reduce="mean")
