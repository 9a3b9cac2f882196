# task: predict_ten_crops
# verdict: wrong
# mistake: the logits are averaged, and the softmax is taken of their mean
# mistake: the largest logit is not subtracted, large logits overflow
# told: exponential-overflows, logits-averaged
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    n = len(images)
    logits = network(crops.reshape(n * 10, *crops.shape[2:]))
    logits = logits.reshape(n, 10, -1).mean(axis=1)
    exps = np.exp(logits)
    return exps / exps.sum(axis=1, keepdims=True)
