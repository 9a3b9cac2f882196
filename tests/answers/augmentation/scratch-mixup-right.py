# task: mixup
# verdict: right
def mixup(images, labels, num_classes, order, share):
    y = np.zeros((len(labels), num_classes))
    y[np.arange(len(labels)), labels] = 1
    x2, y2 = images[order], y[order]
    return images * share + x2 * (1 - share), y * share + y2 * (1 - share)
