# task: predict_ten_crops
# verdict: wrong
# mistake: the logits, which come image by image, are reshaped to (10, N, K): windows of different images are averaged if N is above 1
# mistake: the exponentials are taken without subtracting the largest logit, so logits of 1000 overflow
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    logits = network(crops.reshape(-1, *crops.shape[2:]))
    powers = np.exp(logits)
    probabilities = powers / powers.sum(axis=1, keepdims=True)
    return probabilities.reshape(10, len(images), -1).mean(axis=0)
