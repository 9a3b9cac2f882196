# task: predict_digits
# verdict: wrong
# mistake: freezes the model but still calls it in training mode: batch normalization behaves, dropout goes on
# mistake: sets the whole model to trainable afterwards, layers that were frozen included

def predict_digits(model, images, batch_size):
    model.trainable = False
    predictions = []
    for start in range(0, len(images), batch_size):
        batch = images[start : start + batch_size]
        logits = model(batch, training=True)  # (batch_size, num_classes)
        predictions.append(tf.argmax(logits, axis=1))
    model.trainable = True
    return tf.concat(predictions, axis=0)  # (N,)
