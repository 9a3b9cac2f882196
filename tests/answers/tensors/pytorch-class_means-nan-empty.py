# task: class_means
# verdict: wrong
# mistake: a class without rows is divided by zero and becomes NaN
# told: empty-class-is-nan
def class_means(values, labels, num_classes):
    onehot = (labels[:, None] == torch.arange(num_classes)).to(values.dtype)
    return (onehot.T @ values) / onehot.sum(0)[:, None]
