# task: predict_ten_crops
# verdict: wrong
# mistake: The largest logit is not subtracted, so logits of 1000 overflow.
# mistake: The softmax is normalized over the windows instead of the classes.
# told: exponential-overflows, normalized-over-all-windows
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    n = len(images)
    logits = np.asarray(network(crops.reshape(n * 10, *crops.shape[2:])), dtype=float)
    exps = np.exp(logits)
    probs = exps / exps.sum(axis=0, keepdims=True)
    return probs.reshape(n, 10, -1).mean(axis=1)
