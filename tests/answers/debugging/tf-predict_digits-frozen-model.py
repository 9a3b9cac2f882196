# task: predict_digits
# verdict: wrong
# mistake: the model is frozen by trainable = False but still called with training=True: the normalization behaves, dropout still drops
# mistake: trainable is not put back, so the model cannot be trained any more after the call
# told: frozen-instead-of-inference
def predict_digits(model, images, batch_size):
    model.trainable = False
    predictions = []
    for start in range(0, len(images), batch_size):
        batch = images[start : start + batch_size]
        logits = model(batch, training=True)
        predictions.append(tf.argmax(logits, axis=1))
    return tf.concat(predictions, axis=0)
