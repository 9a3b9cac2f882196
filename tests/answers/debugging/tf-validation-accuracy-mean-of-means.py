# task: validation_accuracy
# verdict: wrong
# mistake: The accuracies of the batches are averaged, although their sizes differ.
# told: mean-of-batch-accuracies
def validation_accuracy(model, batches):
    hits = examples = 0
    for images, labels in batches:
        guesses = tf.argmax(model(images, training=False), axis=1).numpy()
        hits += float((guesses == tf.convert_to_tensor(labels).numpy()).mean())
        examples += 1
    return hits / examples
