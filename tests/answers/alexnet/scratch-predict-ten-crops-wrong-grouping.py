# task: predict_ten_crops
# verdict: wrong
# mistake: The probabilities are regrouped as (10, N) although the crops of one image stand next to each other.
# told: images-and-windows-mixed
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    n = len(images)
    logits = np.asarray(network(crops.reshape(n * 10, *crops.shape[2:])), dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    exps = np.exp(logits)
    probs = exps / exps.sum(axis=1, keepdims=True)
    return probs.reshape(10, n, -1).mean(axis=0)
