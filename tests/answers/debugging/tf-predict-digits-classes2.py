# task: predict_digits
# verdict: wrong
# mistake: The last smaller batch is left out.
# mistake: The largest value is searched over the images of the batch instead of the classes.
# told: largest-over-the-images, last-images-without-a-label
def predict_digits(model, images, batch_size):
    predictions = []
    for start in range(0, len(images) - batch_size + 1, batch_size):
        logits = model(images[start : start + batch_size], training=False)
        predictions.append(tf.argmax(logits, axis=0))
    return tf.concat(predictions, axis=0)
