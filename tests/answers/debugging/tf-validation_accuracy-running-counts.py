# task: validation_accuracy
# verdict: right
def validation_accuracy(model, batches):
    hits = examples = 0
    for images, labels in batches:
        logits = tf.convert_to_tensor(model(images, training=False))
        best = logits.numpy().argmax(axis=1)
        truth = tf.reshape(tf.convert_to_tensor(labels), [-1]).numpy()
        hits += int((best == truth).sum())
        examples += truth.shape[0]
    return hits / examples
