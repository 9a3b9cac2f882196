# task: class_means
# verdict: wrong
# mistake: an indexed += keeps only one of the rows that go to the same class
# mistake: a class without rows is divided by zero and gives NaN
# told: empty-class-is-nan, last-row-wins
def class_means(values, labels, num_classes):
    sums = values.new_zeros(num_classes, values.shape[1])
    sums[labels] += values
    counts = torch.bincount(labels, minlength=num_classes)
    return sums / counts[:, None].to(values.dtype)
