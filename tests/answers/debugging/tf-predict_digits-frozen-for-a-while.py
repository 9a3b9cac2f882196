# task: predict_digits
# verdict: wrong
# mistake: the model is frozen but still called with training=True; this quiets batch normalization only, dropout goes on drawing
# mistake: afterwards the whole model is set trainable, so layers that were frozen before the call are not any more
# told: frozen-instead-of-inference, thawed-afterwards
def predict_digits(model, images, batch_size):
    model.trainable = False  # now nothing in it can change
    labels = []
    for start in range(0, len(images), batch_size):
        logits = model(images[start : start + batch_size], training=True)
        labels.append(tf.argmax(logits, axis=-1))
    model.trainable = True
    return tf.concat(labels, axis=0)
