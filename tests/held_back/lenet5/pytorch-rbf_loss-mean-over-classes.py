# task: rbf_loss
# verdict: wrong
# mistake: masks the distances by one-hot labels and takes the mean over images and classes, so that the result is too small by the number of classes

def rbf_loss(distances, labels):
    true = F.one_hot(labels.long(), distances.shape[1])
    return (distances * true).mean()
