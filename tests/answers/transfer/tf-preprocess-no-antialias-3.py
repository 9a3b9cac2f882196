# task: preprocess
# verdict: wrong
# mistake: tf.image.resize is called without antialias=True, which is off by default, so photographs that become smaller have other values
# told: no-antialiasing
def preprocess(images, mode="torch", resize=256, crop=224):
    images = np.asarray(images)
    if images.dtype != np.uint8:
        raise ValueError("the images are not uint8")
    if mode not in ("torch", "tf", "caffe"):
        raise ValueError(f"there is no mode {mode!r}")
    height, width = images.shape[1:3]
    short = min(height, width)
    size = (height * resize // short, width * resize // short)
    photos = tf.image.resize(tf.cast(images, tf.float32), size, method="bilinear")
    top, left = (size[0] - crop) // 2, (size[1] - crop) // 2
    photos = photos[:, top : top + crop, left : left + crop]
    if mode == "torch":
        return (photos / 255.0 - tf.constant(MEAN)) / tf.constant(STD)
    if mode == "tf":
        return photos / 127.5 - 1.0
    return photos[..., ::-1] - tf.constant(CAFFE_MEAN)
