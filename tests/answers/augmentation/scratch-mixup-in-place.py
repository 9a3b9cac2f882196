# task: mixup
# verdict: wrong
# mistake: the images are scaled in place before the partners are taken, so the batch that was given changes and the partners are scaled by share as well
# told: batch-mixed-in-place
def mixup(images, labels, num_classes, order, share):
    mixed = images
    mixed *= share
    mixed += (1 - share) * images[order]
    targets = np.eye(num_classes)[labels]
    return mixed, share * targets + (1 - share) * targets[order]
