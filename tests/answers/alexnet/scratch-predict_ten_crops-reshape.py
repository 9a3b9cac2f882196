# task: predict_ten_crops
# verdict: wrong
# mistake: the rows are folded as (10, N), although the ten windows of one image follow one another
# told: images-and-windows-mixed
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    logits = np.asarray(network(crops.reshape(-1, *crops.shape[2:])))
    logits = logits - logits.max(axis=1, keepdims=True)
    probabilities = np.exp(logits)
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    return probabilities.reshape(10, len(images), -1).mean(axis=0)
