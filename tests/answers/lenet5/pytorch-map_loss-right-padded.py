# task: map_loss
# verdict: right
def map_loss(distances, labels, j):
    # the softmax cross-entropy of -y, with the rubbish as one more class
    logits = F.pad(distances.neg(), (0, 1), value=-float(j))
    return F.nll_loss(logits.log_softmax(dim=1), labels.long())
