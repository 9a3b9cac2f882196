# task: mixup
# verdict: wrong
# mistake: the two shares are written into the targets, not added: if both images have the same label, the second overwrites the first, and the target has 1 - share there instead of 1
# told: partner-written-over
def mixup(images, labels, num_classes, order, share):
    labels, order = np.asarray(labels), np.asarray(order)
    mixed = share * images + (1 - share) * images[order]
    rows = np.arange(len(labels))
    targets = np.zeros((len(labels), num_classes))
    targets[rows, labels] = share
    targets[rows, labels[order]] = 1 - share
    return mixed, targets
