# task: predict_digits
# verdict: wrong
# mistake: the model is made untrainable for the prediction and stays so
# told: model-left-frozen
def predict_digits(model, images, batch_size):
    model.trainable = False
    predictions = []
    for start in range(0, len(images), batch_size):
        logits = model(images[start : start + batch_size], training=False)
        predictions.append(tf.argmax(logits, axis=1))
    return tf.concat(predictions, axis=0)
