# task: preprocess
# verdict: wrong
# mistake: the longer side is rounded to the nearest number, not down
# told: longer-side-rounded
def preprocess(images, mode="torch", resize=256, crop=224):
    images = np.asarray(images)
    if images.dtype != np.uint8:
        raise ValueError("images must be uint8")
    if mode not in {"torch", "tf", "caffe"}:
        raise ValueError(f"no such mode: {mode}")
    _, height, width, _ = images.shape
    factor = resize / min(height, width)
    new_height, new_width = round(height * factor), round(width * factor)
    x = tf.image.resize(images, (new_height, new_width), antialias=True)
    top, left = (new_height - crop) // 2, (new_width - crop) // 2
    x = x[:, top : top + crop, left : left + crop, :]
    if mode == "torch":
        return (x / 255.0 - tf.constant(MEAN)) / tf.constant(STD)
    if mode == "tf":
        return x / 127.5 - 1.0
    return x[..., ::-1] - tf.constant(CAFFE_MEAN)
