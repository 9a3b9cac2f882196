# task: predict_digits
# verdict: wrong
# mistake: the images behind the last full batch get no label
# told: last-images-without-a-label
def predict_digits(model, images, batch_size):
    predictions = []
    dataset = tf.data.Dataset.from_tensor_slices(images)
    for batch in dataset.batch(batch_size, drop_remainder=True):
        logits = model(batch, training=False)
        predictions.append(tf.argmax(logits, axis=1))
    return tf.concat(predictions, axis=0)
