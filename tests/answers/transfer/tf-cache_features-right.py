# task: cache_features
# verdict: right
def cache_features(body, images, batch_size=256):
    rows = tf.data.Dataset.from_tensor_slices(images).batch(batch_size)
    return tf.concat([*map(lambda batch: body(batch, training=False), rows)], axis=0)
