# task: predict_ten_crops
# verdict: right
# mistake: none; unusual because the network is asked ten times, once for each place of the windows, and the softmax goes over logarithms
def predict_ten_crops(network, images, size):
    total = 0.0
    for windows in np.moveaxis(ten_crops(images, size), 1, 0):
        logits = np.asarray(network(np.ascontiguousarray(windows)), dtype=float)
        log_sum = np.logaddexp.reduce(logits, axis=1, keepdims=True)
        total = total + np.exp(logits - log_sum)
    return total / 10
