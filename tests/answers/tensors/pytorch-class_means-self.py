# task: class_means
# verdict: wrong
# mistake: index_reduce counts the zeros that it starts from as one more row (include_self is True by default)
# told: one-row-too-many
def class_means(values, labels, num_classes):
    start = values.new_zeros(num_classes, values.shape[1])
    return start.index_reduce(0, labels, values, "mean")
