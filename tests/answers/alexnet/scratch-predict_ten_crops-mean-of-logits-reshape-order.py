# task: predict_ten_crops
# verdict: wrong
# mistake: the windows of different images are mixed because the reshape puts the ten in front; no maximum is subtracted in the softmax so that large logits overflow
# told: exponential-overflows, images-and-windows-mixed
def predict_ten_crops(network, images, size):
    n = len(images)
    crops = ten_crops(images, size)
    logits = network(crops.reshape(-1, *crops.shape[2:]))
    powers = np.exp(logits)
    probabilities = powers / powers.sum(axis=1, keepdims=True)
    return probabilities.reshape(10, n, -1).mean(axis=0)
