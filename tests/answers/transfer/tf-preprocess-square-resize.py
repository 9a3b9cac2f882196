# task: preprocess
# verdict: wrong
# mistake: the images are squeezed to a square of resize x resize
# told: squeezed-to-a-square
def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype != np.uint8 or mode not in ("torch", "tf", "caffe"):
        raise ValueError("uint8 images and one of three modes, please.")
    pixels = tf.image.resize(tf.cast(images, tf.float32), (resize, resize), antialias=True)
    edge = (resize - crop) // 2
    pixels = pixels[:, edge : edge + crop, edge : edge + crop]
    if mode == "tf":
        return pixels / 127.5 - 1.0
    if mode == "caffe":
        return pixels[..., ::-1] - tf.constant(CAFFE_MEAN)
    return (pixels / 255.0 - tf.constant(MEAN)) / tf.constant(STD)
