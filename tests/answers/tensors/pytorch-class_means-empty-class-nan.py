# task: class_means
# verdict: wrong
# mistake: the mean of a class without rows is 0 / 0
# told: empty-class-is-nan
def class_means(values, labels, num_classes):
    sums = torch.zeros(num_classes, values.shape[1], dtype=values.dtype)
    sums = sums.index_add(0, labels, values)
    counts = torch.bincount(labels, minlength=num_classes)
    return sums / counts[:, None]
