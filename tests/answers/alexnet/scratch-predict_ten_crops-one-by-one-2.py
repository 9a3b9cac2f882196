# task: predict_ten_crops
# verdict: right
def predict_ten_crops(network, images, size):
    answers = []
    for windows in ten_crops(images, size):
        total = 0.0
        for window in windows:
            z = np.asarray(network(window[None]), dtype=float)[0]
            # logsumexp by logaddexp, so large logits do not overflow
            total = total + np.exp(z - np.logaddexp.reduce(z)) / len(windows)
        answers.append(total)
    return np.array(answers)
