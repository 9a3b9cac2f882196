# task: mixup
# verdict: wrong
# mistake: the targets stay one-hot
# told: targets-not-mixed
def mixup(images, labels, num_classes, order, share):
    y = np.zeros((len(labels), num_classes))
    y[np.arange(len(labels)), labels] = 1
    return images * share + images[order] * (1 - share), y
