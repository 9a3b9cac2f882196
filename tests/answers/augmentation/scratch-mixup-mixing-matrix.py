# task: mixup
# verdict: right
# way: one (N, N) matrix says what each new image is made of, and is applied to images and one-hot labels alike
def mixup(images, labels, num_classes, order, share):
    unit = np.eye(len(images))
    mixing = share * unit + (1 - share) * unit[np.asarray(order, dtype=int)]
    one_hot = np.equal.outer(np.asarray(labels), np.arange(num_classes)).astype(float)
    mixed = np.tensordot(mixing.astype(images.dtype), images, axes=1)
    return mixed, mixing @ one_hot
