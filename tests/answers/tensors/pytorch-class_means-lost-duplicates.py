# task: class_means
# verdict: wrong
# mistake: indexed addition adds only one row for each label instead of all that share it
# told: last-row-wins
def class_means(values, labels, num_classes):
    sums = values.new_zeros(num_classes, values.shape[1])
    sums[labels] += values
    counts = torch.bincount(labels, minlength=num_classes).clamp(min=1)
    return sums / counts[:, None]
