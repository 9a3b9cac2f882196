# task: class_means
# verdict: wrong
# mistake: a class without rows gets NaN
# told: empty-class-is-nan
def class_means(values, labels, num_classes):
    sums = values.new_zeros(num_classes, values.shape[1]).index_add(0, labels, values)
    counts = torch.bincount(labels, minlength=num_classes)
    return sums / counts[:, None]
