# task: predict_ten_crops
# verdict: wrong
# mistake: The logits are averaged over the crops before the softmax.
# told: logits-averaged
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    n = len(images)
    logits = np.asarray(network(crops.reshape(n * 10, *crops.shape[2:])), dtype=float)
    logits = logits.reshape(n, 10, -1).mean(axis=1)
    logits = logits - logits.max(axis=1, keepdims=True)
    exps = np.exp(logits)
    probs = exps / exps.sum(axis=1, keepdims=True)
    return probs
