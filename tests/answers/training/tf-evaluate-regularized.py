# task: evaluate
# verdict: wrong
# mistake: what the regularized layers add is counted in, although the mean cross-entropy is asked for
# mistake: the accuracy is the mean of the accuracies of the batches, not weighted by their sizes
# told: accuracy-is-the-mean-of-batch-means, penalties-in-the-evaluation
def evaluate(model, batches):
    total, count = 0.0, 0
    accuracies = []
    for inputs, labels in batches:
        logits = model(inputs, training=False)
        loss = tf.reduce_mean(
            keras.losses.sparse_categorical_crossentropy(
                labels, logits, from_logits=True
            )
        )
        loss += sum(model.losses)
        total += float(loss) * len(labels)
        count += len(labels)
        hits = tf.cast(tf.argmax(logits, axis=-1) == labels, tf.float32)
        accuracies.append(float(tf.reduce_mean(hits)))
    return {
        "loss": total / count,
        "accuracy": sum(accuracies) / len(accuracies),
    }
