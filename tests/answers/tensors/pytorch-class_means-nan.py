# task: class_means
# verdict: wrong
# mistake: divides by a count of zero, so that a class without rows gives NaN instead of zeros
# told: empty-class-is-nan
def class_means(values, labels, num_classes):
    sums = torch.zeros(num_classes, values.shape[1], dtype=values.dtype)
    sums = sums.index_add(0, labels, values)
    counts = torch.bincount(labels, minlength=num_classes)
    return sums / counts[:, None]
