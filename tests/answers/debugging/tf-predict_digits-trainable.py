# task: predict_digits
# verdict: wrong
# mistake: the model is made untrainable and stays so, although what was trainable must remain trainable
# mistake: the call still has training=True, so dropout still works and labels change from call to call
# told: frozen-instead-of-inference
def predict_digits(model, images, batch_size):
    model.trainable = False
    predictions = []
    for start in range(0, len(images), batch_size):
        batch = images[start : start + batch_size]
        logits = model(batch, training=True)  # (batch_size, num_classes)
        predictions.append(tf.argmax(logits, axis=1))
    return tf.concat(predictions, axis=0)  # (N,)
