# task: predict_ten_crops
# verdict: wrong
# mistake: the answers are taken apart as (10, N, K), although the ten windows of one image follow each other
# mistake: the largest logit of all windows is subtracted: a window far below it has only zeros, and 0 / 0 is NaN
# told: images-and-windows-mixed, one-maximum-for-each-image
def predict_ten_crops(network, images, size):
    crops = ten_crops(images, size)
    n = len(images)
    logits = network(crops.reshape(10 * n, *crops.shape[2:]))
    exponentials = np.exp(logits - logits.max())
    p = exponentials / exponentials.sum(axis=1, keepdims=True)
    return p.reshape(10, n, -1).mean(axis=0)
