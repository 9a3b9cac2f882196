# task: class_means
# verdict: wrong
# mistake: one is added to every count to avoid dividing by zero, which makes all means too small
# mistake: the number of classes is taken from the largest label instead of the argument
# told: classes-counted-from-the-labels, one-row-too-many
def class_means(values, labels, num_classes):
    k = int(labels.max()) + 1
    sums = values.new_zeros(k, values.shape[1]).index_add(0, labels, values)
    return sums / (torch.bincount(labels) + 1)[:, None]
