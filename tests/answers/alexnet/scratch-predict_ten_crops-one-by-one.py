# task: predict_ten_crops
# verdict: right
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    total = 0.0
    for i in range(10):
        z = np.asarray(network(crops[:, i]), dtype=float)
        z = z - np.max(z, axis=-1, keepdims=True)
        z = z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
        total = total + np.exp(z) / 10
    return total
