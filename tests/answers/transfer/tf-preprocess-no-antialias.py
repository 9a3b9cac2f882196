# task: preprocess
# verdict: wrong
# mistake: the images are resized without antialiasing
# told: no-antialiasing
def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype != np.uint8:
        raise ValueError(f"images must be uint8, not {images.dtype}")
    if mode not in ("torch", "tf", "caffe"):
        raise ValueError(f"unknown mode {mode}")
    height, width = images.shape[1:3]
    short = min(height, width)
    size = (height * resize // short, width * resize // short)
    values = tf.image.resize(tf.cast(images, tf.float32), size)
    top, left = (size[0] - crop) // 2, (size[1] - crop) // 2
    values = values[:, top : top + crop, left : left + crop]
    if mode == "torch":
        return (values / 255.0 - MEAN) / STD
    if mode == "tf":
        return values / 127.5 - 1.0
    return values[..., ::-1] - CAFFE_MEAN
