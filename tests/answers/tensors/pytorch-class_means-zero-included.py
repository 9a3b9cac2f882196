# task: class_means
# verdict: wrong
# mistake: scatter_reduce with "mean" includes the zero that stands there (include_self is True by default), so the sum is divided by the number of rows plus one
# mistake: the zeros are float32 always, so values of float64 raise an error
# told: scattered-to-single-precision
def class_means(values, labels, num_classes):
    means = torch.zeros(num_classes, values.shape[1])
    places = labels.unsqueeze(1).expand_as(values)
    return means.scatter_reduce(0, places, values, reduce="mean")
