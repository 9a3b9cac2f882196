# task: mixup
# verdict: wrong
# mistake: the images are mixed in place, so the argument changes
def mixup(images, labels, num_classes, order, share):
    one_hot = np.eye(num_classes)[labels]
    partners = images[order]
    images *= share
    images += (1 - share) * partners
    return images, share * one_hot + (1 - share) * one_hot[order]
