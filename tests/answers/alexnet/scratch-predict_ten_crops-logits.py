# task: predict_ten_crops
# verdict: wrong
# mistake: the logits of the ten windows are averaged and the softmax is taken of the mean, not the mean of the probabilities
# told: logits-averaged
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    n = len(images)
    flat = crops.reshape(n * 10, *crops.shape[2:])
    logits = network(flat).reshape(n, 10, -1)
    mean = logits.mean(axis=1)
    e = np.exp(mean - mean.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
