# task: predict_digits
# verdict: wrong
# mistake: the model is frozen meanwhile and then made trainable as a whole: layers that were not trainable before are trainable afterwards
# told: thawed-afterwards
def predict_digits(model, images, batch_size):
    predictions = []
    model.trainable = False
    for start in range(0, len(images), batch_size):
        batch = images[start : start + batch_size]
        logits = model(batch, training=False)  # (batch_size, num_classes)
        predictions.append(tf.argmax(logits, axis=1))
    model.trainable = True
    return tf.concat(predictions, axis=0)  # (N,)
