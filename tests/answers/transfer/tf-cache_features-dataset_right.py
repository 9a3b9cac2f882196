# task: cache_features
# verdict: right
def cache_features(body, images, batch_size=256):
    batches = tf.data.Dataset.from_tensor_slices(images).batch(batch_size)
    return tf.concat([body(batch, training=False) for batch in batches], axis=0)
