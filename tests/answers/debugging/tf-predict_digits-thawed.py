# task: predict_digits
# verdict: wrong
# mistake: the model is "frozen" for the call and made trainable afterwards: layers that were frozen before are trainable then
# told: thawed-afterwards
def predict_digits(model, images, batch_size):
    model.trainable = False  # evaluation
    predictions = []
    for start in range(0, len(images), batch_size):
        batch = images[start : start + batch_size]
        logits = model(batch, training=False)  # (batch_size, num_classes)
        predictions.append(tf.argmax(logits, axis=1))
    model.trainable = True  # back to training
    return tf.concat(predictions, axis=0)  # (N,)
