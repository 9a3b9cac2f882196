# task: predict_ten_crops
# verdict: wrong
# mistake: the ten logits are averaged before the softmax
# told: logits-averaged
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    n = len(images)
    logits = network(crops.reshape(n * 10, *crops.shape[2:]))
    logits = logits.reshape(n, 10, -1).mean(axis=1)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
