# task: predict_ten_crops
# verdict: wrong
# mistake: the predictions are regrouped as (10, N, K) although the windows were flattened image by image, so that images get mixed
# mistake: softmax without subtracting the maximum: logits around 1000 overflow to nan
# told: exponential-overflows, images-and-windows-mixed
def predict_ten_crops(network, images, size):
    windows = ten_crops(images, size)
    batch, ten, channels, height, width = windows.shape
    logits = network(windows.reshape(-1, channels, height, width))
    exps = np.exp(logits)
    probs = exps / exps.sum(axis=1, keepdims=True)
    return probs.reshape(ten, batch, -1).mean(axis=0)
