# task: predict_ten_crops
# verdict: right
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    n = len(images)
    logits = np.asarray(network(crops.reshape(n * 10, *crops.shape[2:])), dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    exps = np.exp(logits)
    probs = exps / exps.sum(axis=1, keepdims=True)
    return probs.reshape(n, 10, -1).mean(axis=1)
