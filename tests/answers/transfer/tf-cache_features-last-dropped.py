# task: cache_features
# verdict: wrong
# mistake: a last batch that is smaller is dropped
# mistake: the body works in training mode
# told: last-batch-dropped
def cache_features(body, images, batch_size=256):
    n = len(images) // batch_size * batch_size
    return tf.concat([body(images[i:i + batch_size], training=True) for i in range(0, n, batch_size)], 0)
