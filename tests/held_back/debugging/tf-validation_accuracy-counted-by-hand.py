# task: validation_accuracy
# verdict: right
# mistake: none; unusual because hits are counted in Python, label by label, in a single loop over the batches

def validation_accuracy(model, batches):
    hits = examples = 0
    for images, labels in batches:
        guesses = tf.argmax(model(images, training=False), axis=1).numpy().tolist()
        for guess, label in zip(guesses, tf.convert_to_tensor(labels).numpy().tolist()):
            hits += guess == label
            examples += 1
    return hits / examples
