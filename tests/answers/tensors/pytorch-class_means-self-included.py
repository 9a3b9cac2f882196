# task: class_means
# verdict: wrong
# mistake: scatter_reduce with "mean" includes the zeros that were there before by default, so each sum is divided by the number of rows plus one
# told: one-row-too-many
def class_means(values, labels, num_classes):
    means = values.new_zeros((num_classes, values.shape[1]))
    index = labels[:, None].expand_as(values)
    return means.scatter_reduce(0, index, values, reduce="mean")
