# task: predict_ten_crops
# verdict: wrong
# mistake: for a stable softmax the largest of all logits of the batch is subtracted instead of each window's own, so a window whose logits are about 1000 below the largest gets 0/0 = NaN
# told: one-maximum-for-all-windows
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    count = len(images)
    logits = network(crops.reshape(count * 10, *crops.shape[2:]))
    powers = np.exp(logits - np.max(logits))
    probabilities = powers / powers.sum(axis=1, keepdims=True)
    return probabilities.reshape(count, 10, -1).mean(axis=1)
