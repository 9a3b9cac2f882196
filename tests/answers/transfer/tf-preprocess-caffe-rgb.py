# task: preprocess
# verdict: wrong
# mistake: with mode caffe the channels stay in the order red, green, blue; images that are not uint8 are accepted
# told: any-numbers-accepted, caffe-in-red-green-blue
def preprocess(images, mode="torch", resize=256, crop=224):
    if mode not in ("torch", "tf", "caffe"):
        raise ValueError(f"There is no mode {mode}.")
    h, w = images.shape[1:3]
    short = min(h, w)
    size = (h * resize // short, w * resize // short)
    pixels = tf.image.resize(tf.cast(images, tf.float32), size, antialias=True)
    top, left = (size[0] - crop) // 2, (size[1] - crop) // 2
    pixels = pixels[:, top : top + crop, left : left + crop]
    if mode == "torch":
        return (pixels / 255 - MEAN) / STD
    if mode == "tf":
        return pixels / 127.5 - 1
    return pixels - CAFFE_MEAN
