# task: preprocess
# verdict: wrong
# mistake: tf.image.resize without antialias=True, so photographs that become smaller are not antialiased
# mistake: caffe subtracts CAFFE_MEAN (blue, green, red) from red, green, blue and turns the channels afterwards
# told: caffe-turned-after-the-mean, no-antialiasing
def preprocess(images, mode="torch", resize=256, crop=224):
    images = np.asarray(images)
    if images.dtype != np.uint8:
        raise ValueError("images must be uint8")
    if mode not in {"torch", "tf", "caffe"}:
        raise ValueError(f"no such mode: {mode}")
    height, width = images.shape[1:3]
    shorter = min(height, width)
    height, width = height * resize // shorter, width * resize // shorter
    x = tf.image.resize(images, (height, width), method="bilinear")
    top, left = (height - crop) // 2, (width - crop) // 2
    x = tf.image.crop_to_bounding_box(x, top, left, crop, crop)
    if mode == "torch":
        return (x / 255.0 - tf.constant(MEAN)) / tf.constant(STD)
    if mode == "tf":
        return x / 127.5 - 1.0
    return tf.reverse(x - tf.constant(CAFFE_MEAN), axis=[-1])
