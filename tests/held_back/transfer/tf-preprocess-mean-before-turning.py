# task: preprocess
# verdict: wrong
# mistake: in mode "caffe" the means of blue, green and red are subtracted from red, green and blue, before the channels are put into their new order
def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype != np.uint8:
        raise ValueError("the images must be uint8")
    if mode not in ("torch", "tf", "caffe"):
        raise ValueError(f"unknown mode {mode!r}")
    h, w = images.shape[1:3]
    short = min(h, w)
    size = (h * resize // short, w * resize // short)
    x = tf.image.resize(tf.cast(images, tf.float32), size, method="bilinear", antialias=True)
    top, left = (size[0] - crop) // 2, (size[1] - crop) // 2
    x = x[:, top : top + crop, left : left + crop]
    if mode == "torch":
        return (x / 255.0 - tf.constant(MEAN)) / tf.constant(STD)
    if mode == "tf":
        return x / 127.5 - 1.0
    return tf.reverse(x - tf.constant(CAFFE_MEAN), axis=[-1])
