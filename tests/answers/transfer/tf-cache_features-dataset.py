# task: cache_features
# verdict: right
def cache_features(body, images, batch_size=256):
    pieces = tf.data.Dataset.from_tensor_slices(images).batch(batch_size)
    return tf.concat([body(piece, training=False) for piece in pieces], axis=0)
