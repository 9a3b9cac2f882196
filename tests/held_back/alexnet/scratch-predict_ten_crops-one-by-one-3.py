# task: predict_ten_crops
# verdict: right
# way: asks the network about one kind of window at a time, normalizes in logarithms (logaddexp.reduce), and keeps a running sum
def predict_ten_crops(network, images, size):
    windows = ten_crops(images, size)
    total = None
    for place in range(10):
        logits = np.asarray(network(windows[:, place]), dtype=np.float64)
        logs = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
        share = np.exp(logs) / 10
        total = share if total is None else total + share
    return total
