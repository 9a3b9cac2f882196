# task: predict_digits
# verdict: wrong
# mistake: the layers are frozen and stay so afterwards
# told: model-left-frozen
def predict_digits(model, images, batch_size):
    model.trainable = False
    predictions = []
    for start in range(0, len(images), batch_size):
        batch = images[start : start + batch_size]
        logits = model(batch, training=False)
        predictions.append(tf.argmax(logits, axis=1))
    return tf.concat(predictions, axis=0)
