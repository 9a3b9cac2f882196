# task: one_hot
# verdict: wrong
# mistake: the result is an integer tensor
# told: integers-returned
def one_hot(labels, num_classes):
    return (labels[..., None] == torch.arange(num_classes)).long()
