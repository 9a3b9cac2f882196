# task: cache_features
# verdict: wrong
# mistake: the last, smaller batch of images is left out
def cache_features(body, images, batch_size=256):
    images = tf.convert_to_tensor(images)
    batch_size = min(batch_size, len(images))
    features = []
    for number in range(len(images) // batch_size):
        batch = images[number * batch_size : (number + 1) * batch_size]
        features.append(body(batch, training=False))
    return tf.stop_gradient(tf.concat(features, axis=0))
