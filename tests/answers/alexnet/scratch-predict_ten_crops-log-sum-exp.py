# task: predict_ten_crops
# verdict: right
# way: one image at a time, logarithms of probabilities by np.logaddexp.reduce
def predict_ten_crops(network, images, size):
    found = []
    for one in ten_crops(images, size):
        logits = np.asarray(network(one), dtype=np.float64)  # (10, K)
        logs = logits - np.logaddexp.reduce(logits, axis=1)[:, None]
        found.append(np.exp(logs).sum(axis=0) / 10)
    return np.stack(found)
