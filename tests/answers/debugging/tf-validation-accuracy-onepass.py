# task: validation_accuracy
# verdict: right
def validation_accuracy(model, batches):
    hits = examples = 0
    for images, labels in batches:
        guesses = tf.argmax(model(images, training=False), axis=1).numpy()
        hits += float(sum(guesses == tf.convert_to_tensor(labels).numpy()))
        examples += len(guesses)
    return hits / examples
